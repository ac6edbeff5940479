"""Stock phrases of machine writing.

What it does: finds phrases of several words that models and templates put into every letter; never a single word.
Why it matters: clients read dozens of letters with the same phrases and stop reading at the first one.
Example: "In today's fast-paced digital landscape your brand needs to stand out from the crowd."
Use instead: "Your shop page loads in nine seconds on a phone; the images are the reason."
Source: D-17, D-30, D-47.
"""

from proposer.lint.rule import Rule
from proposer.lint.wording import AnyOf, Wording

_SCENE = "landscape|world|era|age|environment|market|marketplace|economy|realm|times|industry|space"
_PACE = (
    "fast-paced|fast-moving|ever-evolving|ever-changing|rapidly-evolving|rapidly-changing|constantly-evolving|"
    "hyper-competitive"
)
_GRAND = (
    "experience|journey|statement|story|testament|promise|lifestyle|art|solution|future|brand|gateway|passion|"
    "game-changer|"
    "destination"
)
_SKILL = "experience|expertise|skills|skill|knowledge|background|insights|wealth|toolset|skillset"

RULE = Rule(
    code="SLP001",
    category="slop",
    severity="warning",
    message="A stock phrase: {words}",
    suggestion="Say the plain fact of this job instead.",
    check=AnyOf(
        Wording(
            f"in *today's|modern .. {_SCENE}",
            f"today's {_PACE}|digital|modern|competitive *{_SCENE}",
            f"*{_PACE} digital|business|online|e-commerce|modern|tech|technological? {_SCENE}",
            "in|across|within|of the *ever-evolving|ever-changing|fast-paced|dynamic world|landscape|realm|field",
            "*stand|stands|standing out from the crowd|competition|noise|rest",
            "*cut|cuts|cutting through the noise|clutter",
            "*testament to your|our|my|the|its|their|a",
            (
                "*unwavering|steadfast|unparalleled|unrivaled commitment|dedication|support|passion|quality|attention|"
                "focus"
            ),
            (
                "*delve|delving|dive|diving deep|deeper|into|headfirst .. intricacies|nuances|world|realm|complexities|"
                "heart|depths|essence"
            ),
            "*intricacies|nuances of your|the|this",
            (
                "*leverage|leveraging|harness|harnessing my|our|extensive|the|your|deep|cutting-edge|proven .. "
                f"{_SKILL}|power|potential|technology|technologies|tools|ai"
            ),
            (
                "*harness|harnessing|unleash|unleashing|unlock|unlocking .. power|potential|possibilities|value|"
                "opportunities|growth"
            ),
            "*embark|embarking on .. journey|adventure|project|endeavor|endeavour",
            "to|reach the next|new *level|heights $",
            "take|takes|taking|bring|elevate|propel|push .. to the|a|new|greater next|new|whole? *level|heights",
            (
                "*elevate|elevating|elevates your|the|our .. brand|business|presence|experience|store|content|project|"
                "game|online|marketing|visibility"
            ),
            "bring|brings|bringing|breathe .. your|the|this|my .. to *life",
            "*vision to|into life|reality",
            "turn|turning|transform|transforming|make .. *vision|ideas|dream|dreams into|a reality",
            "*game-changer|game-changing for|in|that|solution|approach|feature",
            "a|the|real|true|be *game-changer",
            "*resonates|resonate|resonating with .. audience|customers|readers|users|clients|target|people",
            "*every|each step of the way",
            "contribute|contributing|add .. to the *success|growth of|and",
            "contribute|contributing|add .. *meaningfully|value to_your|to_the",
            (
                "*seamless|seamlessly integration|experience|solution|process|communication|collaboration|robust|"
                "and_scalable|integrate|integrates|integrating"
            ),
            (
                "*robust|cutting-edge|innovative|tailored|comprehensive|holistic|bespoke|state-of-the-art|seamless "
                "and? robust|scalable|seamless|secure|innovative|efficient|reliable? solution|solutions"
            ),
            "*tailored to your|meet|their|suit|fit .. unique|specific|exact|individual|needs|requirements",
            "your *unique needs|requirements|vision|challenges|goals",
            (
                "*cutting-edge|state-of-the-art|best-in-class|next-generation|world-class tools|technology|"
                "technologies|techniques|design|designs|strategies|solution|service|services|practices|quality"
            ),
            (
                "*streamline|streamlines|streamlining|optimize|optimizing|supercharge|turbocharge your .. operations|"
                "processes|workflow|workflows|business|growth|efficiency"
            ),
            (
                "drive|driving|drives|deliver|delivering|make|making meaningful|real|tangible|measurable|"
                "impactful|lasting? *impact|growth|engagement|success|change|results $"
            ),
            "*proven|strong|solid|stellar|impressive track record",
            "*keen|sharp|meticulous|trained|watchful eye for|on|to detail|design|details|quality|aesthetics",
            "meticulous|keen|strong|sharp|great|exceptional|careful|excellent *attention to detail|details",
            f"*wealth|breadth|depth of {_SKILL}|talent",
            (
                "i|who *thrive|thrives in|on|under .. environments|environment|challenges|pressure|deadlines|settings|"
                "collaboration"
            ),
            "look no *further",
            "nothing *short of",
            "*speaks|speak volumes|for_itself|for_themselves",
            "*stands|stand the test of time",
            (
                "*foster|fostering|cultivate|cultivating .. connection|connections|relationships|engagement|"
                "collaboration|growth|innovation|trust|community"
            ),
            "*rich tapestry|tapestry_of",
            "*navigate|navigating .. complexities|landscape|challenges|intricacies|maze",
            "*treasure trove of",
            "*push|pushing the|boundaries boundaries|of|limits",
            "*forefront of",
            "*beacon of",
            "a *myriad|plethora|multitude of",
            (
                "*captivate|captivating|captivates your|the|audience|audiences|readers|target audience|audiences|"
                "readers|story|content|narrative|narratives"
            ),
            "*compelling|captivating|powerful narrative|narratives|storytelling|stories|copy_that",
            "*hit the ground running",
            "go|goes|going|went *above and beyond|the_extra",
            "go|goes|going the extra *mile",
            "*one-stop solution|shop|destination",
            "*needle in|on|forward moving|the",
            "*move|moves|moving the needle",
            "*synergy|synergies between|with|of|to",
            "*holistic approach|strategy|solution|view",
            "*paradigm shift",
            "at the *heart|intersection|core of everything|what|my|our|innovation|design|technology|creativity",
            (
                "*dedicated|committed|passionate to|about|in helping|delivering|providing|creating|crafting|ensuring|"
                "excellence|producing|making|building|exceeding"
            ),
            "*passion|love for excellence|innovation|quality|creating|helping|storytelling|delivering|perfection",
            "*results that speak|matter|exceed|truly|drive",
            "*so_much|much more than|just just|a|an .. it_s|they_re",
            f"isn't|not just|merely|simply a|an|about .. it_s|but|they_re .. *{_GRAND}",
            "*unleash|unlock|realize|maximize .. full|true potential",
            "*deep|profound|nuanced understanding of",
            "*lasting|memorable impression",
            "in|of|for the|this|an *digital|modern|ai age|era|landscape|world",
            "truly|really|genuinely *captivates|resonates|engages|stands|shines|inspires|connects",
            "*pixel-perfect precision|designs|design|execution|interfaces",
            (
                "*craft|crafting|weave|weaving .. compelling|captivating|engaging|immersive|unforgettable|memorable|"
                "stunning|seamless"
            ),
            "*passionate storyteller|problem-solver|professional|about_what|about_bringing|about_turning",
            "*thrive|flourish|shine|succeed|excel in|within .. age|era|world|landscape|market|space",
            "*deserves a|an|nothing|more|the .. narrative|story|voice|best|excellence|partner|presence",
            "*meaningful insights|impact",
            "*blend|fusion|mix of .. creativity|expertise|innovation|technical|artistic|strategy",
            "*goals|vision|dreams become|into_a a? reality",
            (
                "let's|lets|let_us create|build|make|craft *something amazing|extraordinary|great|special|"
                "remarkable|incredible|unforgettable"
            ),
            "i|my pride|take|am .. *myself|pride on|in",
            "*strive|strives|striving for|to .. excellence|perfection|quality|deliver|exceed|ensure|provide",
            "*commitment|dedication|devotion to excellence|quality|perfection|delivering|client",
            "*utmost care|professionalism|quality|dedication|importance|precision|attention|respect",
            "*art of storytelling|persuasion|crafting|writing|design|communication",
            "*well-versed in the|all|various|modern",
            "help|helping|let|make .. your .. *shine|flourish|thrive|soar|blossom",
            "*peace of mind .. knowing|every|throughout|rest",
            spare=("quotation",),
            unless=(
                (
                    "spinning|planner|standard_errors|margin|lever|puzzle|player|players|boss|enemies|orientation|"
                    "duplex|portrait|stove|rack|gym|mill|welding"
                ),
                "term|phrase|headline|slogan|glossary|wording|sentence",
            ),
        ),
        Wording(
            "hope|trust this|my|the *message|email|letter|note|proposal|mail finds|reaches you",
            "*hope you|you're|you_are are|doing|having well|great|good|fine",
            "i am|'m|m *writing to express|apply|convey my|for",
            "*express|convey my keen|strong|sincere|deep|genuine? interest|enthusiasm|excitement",
            (
                "*excited|thrilled|eager|delighted|enthusiastic|honored|honoured about|at|by|for the|this|your "
                "opportunity|prospect|chance|possibility|potential"
            ),
            (
                "*excited|thrilled|eager|delighted|keen to apply|contribute|leverage|bring|collaborate|embark|offer|"
                "submit|be_part"
            ),
            "*opportunity to contribute|leverage|collaborate|showcase|be_part|bring|embark",
            f"my|with_my|extensive .. {_SKILL} *aligns|align|aligned|resonates .. with",
            "*aligns|align|aligned|resonates perfectly|seamlessly|closely|well with",
            (
                "make|makes|making me|him|her a|an|the ideal|perfect|strong|excellent|great|valuable|unique|"
                "right *candidate|fit|match|choice|asset|partner|addition"
            ),
            (
                "i|i'm|i_am|be a|an|the ideal|perfect|strong|excellent|great|valuable *candidate|fit|match|"
                "choice|asset|partner|addition"
            ),
            "valuable|great|strong *asset|addition to your|the|any",
            "immediately|instantly|really|truly *caught|captured|grabbed|piqued my attention|eye|interest",
            "*caught|captured|grabbed|piqued my attention|eye|interest immediately|instantly",
            "*bring|brings|bringing .. to the table",
            "i *bring .. wealth|unique|extensive|diverse|fresh|proven|strong|unparalleled|blend|passion",
            (
                "*confident that my|i_can|i_will|in_my .. skills|expertise|background|experience|exceed|value|asset|"
                "ability|deliver"
            ),
            spare=("quotation",),
            unless=("phrase|headline|slogan|glossary|wording",),
        ),
    ),
    bad=(
        "In today's fast-paced digital landscape your brand needs to stand out from the crowd.",
        "I bring a proven track record and a keen eye for detail to your choir app.",
        "Let's embark on this journey and take your bakery to the next level.",
        "The menu isn't just a list, it's a testament to your unwavering commitment.",
        "I would leverage my extensive expertise to unlock the full potential of your data.",
        "I am excited about the opportunity to contribute to the success of your podcast.",
    ),
    good=(
        "Your shop page loads in nine seconds on a phone; the images are the reason.",
        "The landscape pages of the planner print upside down.",
        "The next level of the puzzle opens only after the map is found.",
        "Robust standard errors are larger than the plain ones in table three.",
        "The journey planner should show the last bus in red.",
        "The course on leverage needs a worked example.",
        "Please don't hesitate to ask about the second table.",
        "A seamless tube has no weld, so the drawing needs another symbol.",
    ),
)
