"""Names of countries as the platform writes them."""

from __future__ import annotations

from functools import cache

_COUNTRIES = """
Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Aruba|Australia|Austria|Azerbaijan|Bahamas|Bahrain
Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana|Brazil
Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Cayman Islands|Chad|Chile|China|Colombia
Congo|Costa Rica|Cote d'Ivoire|Croatia|Curacao|Cyprus|Czech Republic|Czechia|Denmark|Dominica|Dominican Republic
Ecuador|Egypt|El Salvador|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|French Polynesia|Gabon|Gambia
Georgia|Germany|Ghana|Gibraltar|Greece|Grenada|Guadeloupe|Guam|Guatemala|Guernsey|Guinea|Guyana|Haiti|Honduras
Hong Kong|Hungary|Iceland|India|Indonesia|Iraq|Ireland|Isle of Man|Israel|Italy|Ivory Coast|Jamaica|Japan|Jersey
Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein
Lithuania|Luxembourg|Macao|Macau|Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Martinique|Mauritania
Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands
New Caledonia|New Zealand|Nicaragua|Niger|Nigeria|North Macedonia|Norway|Oman|Pakistan|Palestine
Palestinian Territories|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Puerto Rico|Qatar
Reunion|Romania|Russia|Rwanda|Saint Lucia|Samoa|San Marino|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone
Singapore|Slovakia|Slovenia|Somalia|South Africa|South Korea|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland
Taiwan|Tajikistan|Tanzania|Thailand|Togo|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Uganda|Ukraine
United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|Vanuatu|Venezuela|Vietnam|Virgin Islands
Yemen|Zambia|Zimbabwe
"""


_REGIONS = frozenset(
    {"worldwide", "europe", "africa", "asia", "americas", "north america", "south america", "central america"}
    | {
        "latin america",
        "caribbean",
        "oceania",
        "antarctica",
        "middle east",
        "emea",
        "eu",
        "usa",
        "uk",
        "european union",
    }
)


@cache
def countries() -> frozenset[str]:
    """Country names in lower case."""
    return frozenset(name.strip().lower() for name in _COUNTRIES.replace("\n", "|").split("|") if name.strip())


def is_country(text: str) -> bool:
    """Whether a line is the name of a country and nothing else."""
    return text.strip().rstrip(",").lower() in countries()


def is_location(text: str) -> bool:
    """Whether a line names countries or regions of the world, parted by commas, and nothing else."""
    return all(is_country(name) or name.strip().lower() in _REGIONS for name in text.rstrip(",").split(","))
