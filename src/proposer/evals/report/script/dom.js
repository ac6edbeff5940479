// Elements are only ever made by name, and texts only ever put in as text.
const $ = (selector) => document.querySelector(selector);
const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, kids) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...kids.flat(Infinity).filter((kid) => kid !== null && kid !== undefined && kid !== false && kid !== ""));
  return node;
}

const el = (name, attributes, ...kids) => fill(document.createElement(name), attributes, kids);
const draw = (name, attributes, ...kids) => fill(document.createElementNS(SVG, name), attributes, kids);
const figure = (value, digits = 2) => (value === null || value === undefined ? "–" : value.toFixed(digits));
const signed = (value, digits = 2) =>
  value === null || value === undefined ? "–" : (value > 0 ? "+" : value < 0 ? "−" : "±") + Math.abs(value).toFixed(digits);
const range = (low, high, show = figure) => (low === null || high === null ? "no interval" : `${show(low)} to ${show(high)}`);
const count = (number, one, many) => `${number} ${number === 1 ? one : many || one + "s"}`;
const label = (key) => key.replaceAll("_", " ");
const worded = (key) => label(key).replace(/^./, (sign) => sign.toUpperCase());
