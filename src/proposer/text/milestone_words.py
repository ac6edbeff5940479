"""The words by which a milestone is judged: what can be held in hand, what bounds it, what it serves."""

from __future__ import annotations

from proposer.text.lexicon import table

ARTIFACTS: dict[str, str] = {
    "any": """report document doc summary list checklist plan outline spec specification brief notes sheet spreadsheet
        table audit review scope proposal estimate roadmap inventory memo guide manual diagram map prototype demo
        sample proof comparison overview schedule calendar template findings recommendations timeline workbook file
        pdf slides deck presentation log walkthrough test tests backlog requirements blueprint matrix register
        catalogue catalog index export survey analysis findings-list shortlist""",
    "software": """screen screens flow flows feature module endpoint endpoints api apis schema structure architecture
        database model repository repo branch build release script tool integration connector webhook sync importer
        import parser migration function component widget login signup auth authentication checkout form forms
        backend frontend server deployment pipeline environment staging skeleton scaffold poc mvp crud query queries
        table-structure job queue notification notifications panel portal app apps application plugin extension bot
        agent chatbot assistant dashboard dashboards automation automations workflow workflows scenario zap trigger
        rule rules filter search fix bugfix patch bug payment payments subscription upload role roles permission
        permissions service services logic data-structure wireflow sandbox access connection""",
    "web": """page pages homepage home-page landing template theme section sections header footer menu navigation
        layout wireframe wireframes sitemap redirects redirect form booking shop store storefront site website
        websites cart checkout banner hero block blocks product-page collection variant variants speed score""",
    "design": """wireframe wireframes mockup mockups mock-up mock-ups layout sketch sketches concept concepts logo
        logos mark wordmark icon icons illustration illustrations palette moodboard mood-board style-tile styleguide
        style-guide direction identity brand-board packaging label labels cover poster flyer brochure banner banners
        infographic spread typography prototype screen screens artboard vector render renders rendering drawing
        drawings character plate plates artwork thumbnail thumbnails slide template direction directions design
        designs look""",
    "content": """article articles post posts draft drafts chapter chapters outline copy headline headlines script
        newsletter email emails sequence story stories caption captions essay description descriptions page pages
        brief briefs interview interviews guide whitepaper case-study ebook text texts tagline taglines column edit
        proofread content transcript""",
    "video": """video videos clip clips reel reels short shorts cut edit episode episodes trailer intro outro
        storyboard animation animations animatic thumbnail thumbnails subtitles captions footage montage grade scene
        scenes rough-cut teaser motion recording recordings voiceover voice-over mix master track audio script
        podcast""",
    "marketing": """campaign campaigns ad ads ad-set keyword keywords audience audiences funnel landing page audit
        tracking pixel tag tags conversion conversions segment segments sequence email emails flow flows newsletter
        post posts calendar profile listing listings backlink backlinks meta title titles ranking rankings creative
        creatives brief citations schema gbp ga4 analytics search-terms account report""",
    "data": """dashboard dashboards chart charts query queries model models dataset datasets data report reports
        notebook notebooks table tables metric metrics kpi kpis pipeline etl view views measure measures scraper
        scrapers crawler dump csv json feed spider rows records extract extraction schema forecast segmentation
        dictionary visual visuals baseline evaluation classifier predictions prediction features embedding labels
        annotations benchmark experiment training-run metrics-report scrape list lists cleaned""",
    "translation": """translation translations glossary pages chapter chapters subtitles section sections words
        proofread termbase strings style-guide localization localisation file files transcript memory sample""",
    "books": """reconciliation statement statements ledger accounts report reports balance invoices invoice receipts
        payroll books chart-of-accounts month quarter bank-feed categorization categorisation categories
        trial-balance journal cleanup clean-up p&l budget forecast return vat register transactions""",
    "admin": """inbox list lists spreadsheet sheet calendar entries rows records contacts leads sop sops template
        templates database file files folder folders schedule notes research listings listing labels rules
        inbox-rules process process-doc tickets replies macro macros bookings products uploads""",
    "engineering": """drawing drawings model models part parts assembly render renders simulation schematic layout pcb
        prototype bom calculation calculations plan plans section floorplan elevation elevations survey""",
}
"""What a client can open, run or judge, and which trades it serves."""

WHOLES = frozenset(
    table("""app apps application website websites site sites platform system software product store shop webshop
        marketplace game portal crm erp saas book novel course manual project mvp solution webseite tienda
        aplicación aplicacion página-web sistema app-móvil brand rebrand branding channel library catalogue backend
        frontend codebase""")
)
"""Things that are a whole job when nothing bounds them."""

VAGUE = frozenset(
    table("""start begin work working development develop coding programming implementation support help assistance
        maintenance improvements improvement enhancements optimization optimisation consulting consultation advice
        research learning onboarding kickoff kick-off discovery meeting meetings call calls setup configuration
        tasks task stuff things thing everything anything phase stage step part milestone first second one initial
        ongoing general various misc miscellaneous needed required necessary some more progress updates update hours
        hour days day weeks week month months time effort availability communication management administration
        services service deliverable deliverables deliver project projects job contract payment deposit advance
        upfront full rest remaining remainder basic basics good great best high quality professional modern nice
        clean new better complete completed finished working final version versions v1 iteration sprint core main
        key important requirements-gathering discussion planning preparation exploration familiarization work-on all
        whole entire total client clients your our my their its this that these those etc stuff item items area
        areas side aspect aspects business needs need idea ideas goal goals right proper simple small quick fast
        easy short long big large fixed fully partially overall real actual ready live done well up down out off
        over again next last""")
)
"""Words that name nothing a third person could check."""

GENERIC = frozenset(
    table("""design podcast content api apis integration integrations automation automations data copy video videos
        logo seo ads model ai dashboard dashboards web marketing translation bookkeeping workflow workflows access
        branding editing writing ux ui plugin bot script campaign database""")
)
"""Words that name a trade's usual thing, and say nothing of this one."""

KINDS = frozenset(
    table("project implementation technical development discovery research setup migration maintenance kickoff")
)
"""Vague words that tell the kind of a thing they stand right before: `project structure`, `discovery report`."""

EITHER = frozenset(
    table("""plan draft test map model audit review report design edit sketch index label cut import export fix merge
        build script record research sheet list tag table document cover match check show sort""")
)
"""Verbs where an item begins, nouns elsewhere."""

MAKING = frozenset(
    table("""create build make design write draft develop implement set setup configure connect integrate test map audit
        review prepare produce deliver record edit translate migrate move import export clean fix repair resolve
        scrape collect extract compile draw sketch plan define document research analyse analyze model train
        evaluate launch publish install deploy add remove update improve optimise optimize convert redesign restyle
        rewrite proofread transcribe subtitle animate cut render reconcile categorise categorize file enter check
        compare list match merge tag label sort run finish complete do provide give get send show include cover help
        start begin continue suggest propose recommend want use using based approve approval see look click open
        judge read hold would could can will may should might let be is are was were have has had go going take
        set-up sign signed tested working""")
)
"""Verbs of making and of speaking about it."""

RESULTS = frozenset(
    table("""fix repair resolve migrate move import connect integrate install deploy clean reconcile translate
        transcribe scrape categorise categorize optimise optimize speed convert proofread edit record configure
        automate match merge tag train rewrite animate subtitle remove publish fixed migrated moved cleaned
        reconciled translated imported tested recorded edited""")
)
"""Verbs whose outcome can be run or looked at when they have an object of their own."""

HOLLOW = (
    "hours|hour|days|weeks of work|development|coding|help|support|effort|time|design|programming|consulting|your|my",
    "work|working|help|helping|assist|assistance on|with|in the|your|our|my|a|this|all|whatever",
    (
        "start|begin|kick_off|starting|beginning the|on|with|of? the? development|work|project|coding|"
        "implementation|design|job|build|working|writing|everything|phase_one|phase_1"
    ),
    (
        "ongoing|general|monthly|weekly|continuous|regular|daily|technical|full-time|part-time support|maintenance|"
        "help|work|assistance|improvements|improvement|consulting|updates|management|service|services"
    ),
    "improvement|improvements|enhancements|optimizations|optimisations|tweaks|changes|updates to|of|on|for|in",
    (
        "learn|learning|understand|understanding|study|studying|explore|exploring|familiarize|familiarise|"
        "familiarizing|get_familiar|get_to_know|look_into|looking_into|dive_into|reading_into"
    ),
    (
        "meeting|meetings|call|calls|discussion|discussions|session|brainstorming|kickoff|kick-off|consultation|"
        "workshop with|about|to|for|on"
    ),
    "support|maintenance|assistance|availability for|in|during|on|of",
    "phase|stage|part|step|milestone|sprint one|1|two|2|i|a",
    "keep|keeps|continue|continuing|go_on improving|working|building|developing|fixing|adding|optimizing|optimising",
    "and|with support|maintenance|help|assistance $",
    "research|researching|investigate|investigation|investigating on|into|about|of|the|your|for",
    "^ onboarding $",
    "^ run|running .. ads|campaign|campaigns|account|accounts|channel|channels|shop|store",
    (
        "^ manage|managing|handle|handling|maintain|maintaining|monitor|monitoring|support|supporting|help|assist|"
        "advise|advising"
    ),
    "everything|anything|whatever|all_the_rest|as_needed|as_required|as_discussed|whatever_is_needed|tbd",
    "deposit|advance|upfront|down_payment|retainer",
)
"""Phrases for what is never held in hand."""

BOUNDS = frozenset(
    table("""first one single two three four five 1 2 3 4 5 small smallest pilot sample slice excerpt section chapter
        wireframe wireframes mockup mockups sketch sketches outline plan audit draft drafts prototype proof skeleton
        structure schema scope spec specification map inventory report moodboard direction homepage screen
        storyboard glossary brief review checklist findings diagram sitemap architecture roadmap poc estimate
        baseline list trailer intro episode page form endpoint feature statement plate concept concepts room tram
        line region supplier flow read-only cap test trial calendar template matrix setup-guide reconciliation login
        post article header footer bug fix script pilot-run primero primera un una erste ersten eine einen premier
        première primeiro primeira um uma""")
)
"""Words of a slice."""

LARGE = (
    (
        "full|whole|entire|complete|overall app|application|site|website|platform|system|project|job|scope|build|"
        "development|migration|redesign|book|manual|product|solution|store|shop|catalogue|catalog|game|library|"
        "campaign|translation|series|course|integration|implementation|backend|frontend|database|rebrand|brand_identity|"
        "identity|automation|archive|codebase|edit|set|model|pipeline|suite|crm|video|channel|year|history|dashboard|"
        "software|atlas|warehouse|data_warehouse|mobile_app|web_app|mobile_application|web_application"
    ),
    (
        "everything|all_of_it|the_lot|end-to-end|end_to_end|start_to_finish|a_to_z|a-z|from_scratch_to|turnkey|"
        "the_rest|soup_to_nuts|todo_el|toda_la|todos_los|todas_las|das_gesamte|die_gesamte|komplette|komplett|"
        "tout_le|toute_la|completo|completa"
    ),
    (
        "all|every|each pages|page|screens|screen|features|feature|modules|module|videos|video|articles|article|"
        "chapters|chapter|products|product|languages|language|sites|site|episodes|episode|apps|app|accounts|account|"
        "apis|"
        "integrations|workflows|reports|designs|posts|campaigns|functions|functionality|requirements|deliverables|"
        "phases|sections|tables|plates|stores|years|books|months|clips|images|files|documents|lessons|bugs|"
        "issues|errors|tasks|tickets|systems|departments|rooms|drawings|labels"
    ),
    "all the|of|your|our|its|their|my|these|those|remaining|other",
    (
        "all the? 10|11|12|13|14|15|16|17|18|19|20|21|22|24|25|30|32|35|36|40|45|48|50|60|70|75|80|90|100|120|150|"
        "200|250|300|400|500"
    ),
    (
        "fully functional|functioning|working|finished|featured|developed|integrated|automated app|application|site|"
        "website|platform|system|product|store|shop|marketplace|software|solution"
    ),
    (
        "finished|final|production-ready|launch-ready|ready-to-launch product|app|application|website|site|platform|"
        "system|game|book|store|marketplace"
    ),
    "launch|release|go-live|publication of|the|your|on|to",
    "ios|android|mobile|web and|plus ios|android|web|mobile|backend|admin",
    "for the? next? three|four|five|six|several|twelve|3|4|5|6|8|10|12 months|years|quarters",
    "months|years of work|support|content|posts|posting|ads|management|maintenance|development|seo",
    (
        "twenty|thirty|forty|fifty|sixty|eighty|hundred|dozens articles|posts|videos|clips|episodes|emails|pages|"
        "chapters|of"
    ),
    "^ monthly|weekly|daily bookkeeping|accounting|reporting|posting|posts|content|seo|ads|calls|work",
    "ongoing|unlimited|indefinite",
)
"""Phrases for the whole job."""

COUNTED: dict[str, int] = {
    **dict.fromkeys(
        (
            "page",
            "screen",
            "template",
            "section",
            "banner",
            "illustration",
            "mockup",
            "endpoint",
            "feature",
            "table",
            "dashboard",
            "report",
            "design",
            "icon",
            "plate",
            "form",
            "workflow",
            "automation",
        ),
        8,
    ),
    **dict.fromkeys(
        (
            "article",
            "post",
            "video",
            "clip",
            "episode",
            "chapter",
            "email",
            "module",
            "campaign",
            "lesson",
            "scene",
            "interview",
        ),
        6,
    ),
    **dict.fromkeys(("site", "website", "app", "store", "language", "book", "platform", "portal"), 3),
    **dict.fromkeys(("word",), 6000),
    **dict.fromkeys(("hour",), 41),
    **dict.fromkeys(("product", "image", "photo", "description"), 60),
}
"""From how many on a milestone is no slice any more, by what is counted."""

TRADES: dict[str, str] = {
    "software": """saas software app application api apis integration integrations automation automations backend
        frontend web-app webapp mobile ios android flutter react node python django laravel php java swift kotlin
        bot chatbot zapier make n8n developer development programming code crm erp platform portal scanner system
        tool plugin script blockchain devops aws cloud game unity webhook sync database microservice extension mvp
        startup fintech booking login feed gateway inventory tracker planner desktop firmware embedded iot""",
    "web": """website websites site redesign wordpress shopify webflow wix squarespace woocommerce landing homepage
        web shop store ecommerce e-commerce magento theme cms blog storefront""",
    "design": """design designer brand branding logo identity ui ux figma illustration illustrator packaging print
        label poster flyer graphic graphics icon rebrand infographic typography illustrate cover book-cover""",
    "content": """content writing writer blog copy copywriting article articles newsletter ghostwriting book ebook
        editing proofreading script technical-writing documentation editorial story whitepaper""",
    "video": """video videos editing youtube reels shorts animation motion podcast audio voiceover voice-over film
        footage subtitles recording trailer music sound guide audio-guide""",
    "marketing": """seo ads ppc adwords google-ads facebook-ads marketing social-media email-marketing klaviyo
        mailchimp campaign campaigns growth ranking local-seo sem influencer amazon-listing funnel lead-generation
        advertising""",
    "data": """data bi analytics dashboard dashboards tableau powerbi power-bi looker sql etl warehouse reporting
        scraping scraper crawler crawl excel spreadsheet statistics machine-learning ml ai model models nlp
        computer-vision llm forecasting prediction classification recommendation dataset bigquery dbt snowflake
        pandas""",
    "translation": """translation translate translator localization localisation subtitling interpreting bilingual
        transcription""",
    "books": """bookkeeping bookkeeper accounting accountant quickbooks xero payroll tax taxes vat reconciliation
        invoicing finance financial ledger cfo""",
    "admin": """admin assistant va virtual-assistant data-entry inbox calendar research customer-support scheduling
        support back-office crm-entry lead-list""",
    "engineering": """cad solidworks autocad revit pcb mechanical electrical structural architecture architectural
        floorplan product-design fusion360 3d-printing""",
}
"""By which words a project belongs to a trade."""

FRIENDS: dict[str, frozenset[str]] = {
    "software": frozenset({"web", "design", "data"}),
    "web": frozenset({"software", "design", "content", "marketing"}),
    "design": frozenset({"web", "content", "video", "marketing"}),
    "content": frozenset({"web", "marketing", "video", "translation", "design"}),
    "video": frozenset({"content", "design", "marketing", "translation"}),
    "marketing": frozenset({"web", "content", "design", "video", "data"}),
    "data": frozenset({"software", "admin", "books", "marketing"}),
    "translation": frozenset({"content", "video"}),
    "books": frozenset({"data", "admin"}),
    "admin": frozenset({"data", "marketing", "content", "books"}),
    "engineering": frozenset({"design"}),
}
"""Trades whose work can serve each trade."""

FOREIGN_ARTIFACTS = frozenset(
    table("""página pantalla informe plan lista maqueta borrador boceto guion artículo vídeo video logotipo formulario
        esquema hoja calendario traducción glosario seite startseite entwurf bericht liste skizze konzept drehbuch
        artikel formular tabelle übersetzung glossar prototyp page écran rapport maquette ébauche schéma article
        formulaire feuille traduction glossaire prototype tela relatório lista rascunho esboço roteiro artigo
        planilha tradução tela protótipo страница экран отчёт отчет макет прототип статья сценарий перевод таблица
        schermata relazione bozza articolo""")
)
"""The most usual things in hand, in other languages."""
