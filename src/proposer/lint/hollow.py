"""Which words say nothing of a job: those of any greeting, pitch or posting. Loaded when a letter is first judged."""

from __future__ import annotations

from functools import cache

from proposer.text.lexicon import COMMON
from proposer.text.phrases import inflections

_FUNCTION = """
a about above across actually after again against all almost along already also although always am among an and
another any anyone anything are aren around as at away back be because been before behind being below best better
between both but by can cannot could couldn d despite did didn do does doesn doing don done down due during each
either else enough etc even ever every everyone everything few first for forward from further get had hadn has hasn
have haven having he hence her here hers herself him himself his how however i if in indeed instead into is isn it its
itself just kindly later least less ll lot lots m many may maybe me mean might mine more moreover most much must my
myself near nearly need needs neither never next no nobody none nor not nothing now of off often on once one ones only
onto or other others otherwise our ours ourselves out over own per perhaps please quite rather re really s same shall
she should since so some someone something somewhat soon still such sure t than that the their theirs them themselves
then there therefore these they this those though through throughout thus till to together too toward towards truly
under until up upon us ve very via was wasn we well were weren what whatever when where whereas whether which while
who whole whom whose why will with within without won would wouldn yes yet you your yours yourself yourselves okay ok
"""
_GREETING = """
hi hello hey dear greetings good morning afternoon evening day sir madam mam hiring manager team client recruiter
folks friend everybody today name hope message email note letter find finds well doing great fine reading reach
reaching writing
"""
_PITCH = """
ability able accomplish accomplishment accurate accuracy achieve achievement additional adept advanced affordable
ahead aim align alley amazing ambitious applicant application apply appreciate approach area aspect aspiration assist
assistance assistant assure attach attention attitude attract available availability aware background begin believe
benefit big bit bring business candidate capability capable care career careful carefully catch caught challenge
challenging chance check choice choose choosing clean clear clearly closely collaborate collaboration come comfortable
commit commitment communicate communication communicator company compelling competence competent complete completely
completion comprehensive concern confidence confident confidently connect consider consideration consistent
consistently consultant contact contribute contribution cost craft create creative creativity customer cutting
deadline dedicate dedication deep deeply degree delight deliver deliverable delivery demand demonstrate deserve
describe description desire detail detailed detailed-oriented determine develop developer development different
diligent directly discover discuss discussion diverse domain drive driven duty dynamic eager eagerly early ease easily
edge effective effectively efficiency efficient efficiently effort eligible employer enable end enthusiasm
enthusiastic ensure entire equip especially essential exact exactly exceed excel excellence excellent exceptional
excite excitement exciting expect expectation experience expert expertise explain explore express extensive
extensively extremely eye familiar fast feel field fit flexible focus follow freelance freelancer freelancing friendly
fulfill full fully future gain general genuine genuinely give glad go goal go-getter grateful greatly ground grow
growth guarantee guide hand handle happy hard hardworking hear help helpful high highly hire hit honest honor huge
idea ideal ideally immediate immediately impact important impress improve include independent independently individual
industry initiative inquire insight intend interest interested interesting invitation invite involve issue job join
journey keen keep key kind knowledge knowledgeable language large lead learn learner learning let level leverage like
line listen listing little long look love main make manner master match matter meet meeting method meticulous mind
minute moment motivate motivation multiple necessary number offer open opportunity option organization organize
organized outcome outstanding particular particularly passion passionate past patient pay people perfect perfectly
perform performance period person personal personally perspective pleasant pleased pleasure plenty plus point
portfolio position positive possess possible post posted posting potential practice precise precision previous pride
primary prior priority proactive problem process produce profession professional professionalism professionally
proficiency proficient profile profound project promise prompt promptly proof proper properly proposal propose proud
prove proven provide punctual purpose put qualification qualified quality question quick quickly ready real reason
receive recent recently record regard relate relevant reliability reliable request require requirement resource
respect respond response responsible responsibility rest result resume review right role satisfaction satisfied
satisfy save schedule search seasoned see seek self sense sensitive serious service set several shape share show
significant similar simple simply sincere sincerely situation skill skilled skillful skillset smooth smoothly solid
solution solve someone sound special specialist specialize specific specifically spend stage standard stand start
starter state status stay step story strategy straight strength strive strong strongly style succeed success
successful successfully suit suitable suited super superior supply support surely tailor take talent talented talk
task tell term testament thank thanks thing think thorough thoroughly thought thrill thrilled thrive time timely top
total totally touch track trade transform treat trust trusted trustworthy try turn type ultimate understand
understanding understood unique unlock use useful usual utmost valuable value variety various vast view vision vital
want way week welcome wide willing wish wonder wonderful wonderfully word work worker workflow worth worthwhile world
world-class worry year zero asap hour month overview outlined mentioned stated stumbled came across noticed saw read
gone went ended ends bid bidding years relish rely nature kinda sort regardless regards faithfully warm warmest best
cheers loving enjoy enjoyed enjoying joy fun nice cool lovely decent honestly frankly obviously basically literally
hopefully soonest ethic ethics integrity loyalty loyal devoted devotion diligence accountable accountability
transparency transparent punctuality multitask multitasking teamwork teammate leadership leader adapt adaptable
adaptability patience polite respectful energetic fluent fluency english native speaker spoken grammar verbal mindset
thinker solver solvers problem-solving analytical critical satisfying fulfilled undertake undertaking tackle assigned
assignment assignments duties responsibilities responsibilty roles deadlines budget rate price reasonable fair
competitive rates hourly fixed upwork platform ratings rating reviews jss badge top-rated samples sample attached
attachment cv happier happiest bestfit rightly thankful gratitude favor favour glance shortly anytime chat call
searching seeking looking struggling tired further experts no1 mine
"""
_TRADE = """
developer development engineer engineering designer programmer software web full stack fullstack frontend backend
front writer editor marketer marketing virtual assistant va specialist consultant creator artist analyst architect
coder strategist administrator senior junior mid freelancer agency technical tech digital online remote computer
science information technology bachelor master university degree graduate graduated certified
"""
_PRAISE = """
awesome brilliant dedicated detail-oriented hard-working self-motivated team-player result-oriented results-driven
fast-learner innovative cutting-edge top-notch top-rated high-quality long-term full-time part-time well-versed hands-
on cost-effective user-friendly on-time stunning impressive remarkable flawless exceptional absolute absolutely
definitely certainly exactly happily gladly humbly fortunately ultimately fantastic ready responsive rated five star
stars clients customers businesses companies projects jobs everyone thousands hundreds dozens
"""
_MORE = """
needed seem appear hone reputation extra mile anticipate ownership hunt somebody nobody build built carry carried
conduct cover deal dealt exceed execute fulfil grasp guidance handpick inform insist intuition jump land lend lovely
mention mindful minded navigate notice obtain ongoing opt outline partner passionately peruse pick possess prepare
present proceed pursue reckon recognise recognize recommend refer remain resonate respected retain reward run secure
select shine solely spark stellar strength submit tackle thorough till took undergo undertake unmatched unparalleled
upcoming uphold vast versatile wealth worldwide wrap yearn youthful decade decades numerous countless dozen couple
similarly alike exactly considered considering punctuality attentive attentively precisely correctness honestly sir
yourselves proposal profile quote bid invite posting listing advert advertisement ad gig vacancy opening newcomer
beginner rookie veteran guru ninja wizard master pro generalist allrounder rounder all-rounder happiness peace mind
ease calm stress free hassle worry headache burden collaborator colleague boss leader owner entrepreneur founder
executive timezone zone overlap available weekdays weekends weekend daily weekly monthly
"""
_IRREGULAR = """
given gave taken took made making brought found felt kept knew known led left met paid said seen sent shown spent
spoke stood taught thought told understood worked won written began begun chosen came become became done had held hits
putting getting setting beginning hitting running ran bidding stopped planned fitted committed submitted
"""


@cache
def hollow_words() -> frozenset[str]:
    """Lower-case words that fit any job, with their regular forms."""
    found = set(COMMON)
    for table in (_FUNCTION, _GREETING, _PRAISE, _IRREGULAR):
        found.update(word for entry in table.split() for word in entry.split("-"))
    for table in (_PITCH, _TRADE, _MORE):
        for entry in table.split():
            for word in entry.split("-"):
                found.update(inflections(word))
    return frozenset(found)
