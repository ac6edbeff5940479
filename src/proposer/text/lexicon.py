"""Word classes that phrases name in braces, and the words too common to be a trigger."""

from __future__ import annotations

from functools import cache

from proposer.resources import DATA


def table(words: str) -> tuple[str, ...]:
    """Split a table of words; `_` joins the words of one entry."""
    return tuple(word.replace("_", " ") for word in words.split())


@cache
def everyday_words() -> frozenset[str]:
    """Give the everyday words of English, in lower case."""
    return frozenset((DATA / "common_words.txt").read_text("utf-8").split())


COMMON = frozenset(
    table(
        """a about after all also am an and any are as at back be been before but by can can't could d day did do
        does don first for from get give go good got great had has have help here how i if in into is it its just
        know let like ll look m make may me might more most my need needs new no not now of on one only or other
        our out over own please project re s see send set share should so some start such t take team than that
        the their them then there these they this those time to up us use used using ve very want was way we well
        were what when where which who why will with work worked working would you your"""
    )
)


APPS = table(
    """whatsapp whats_app whatsap watsapp watsap wtsapp whatsup_app whatapp wapp telegram telegramm skype discord slack
    wechat we_chat viber messenger imessage facetime kik snapchat zoom google_meet gmeet ms_teams microsoft_teams
    teams_call wickr threema botim imo google_hangouts hangouts google_chat signal_app line_app tg webex jitsi
    mattermost lark zalo kakaotalk"""
)
SOCIAL = table("linkedin instagram insta facebook twitter tiktok ig fb x.com messenger")
MAIL = table("email e-mail gmail mail emails e-mails correo courriel mail_id hotmail outlook protonmail yahoo")
PHONE = table(
    "phone telephone landline cellphone phone_number phone_call sms whatsapp_number teléfono telefone telefon"
)
BOOKING = table(
    "calendly calendar_link cal.com acuity savvycal booking_link scheduling_link booking_page google_calendar"
)

CLASSES: dict[str, tuple[str, ...]] = {
    "app": APPS,
    "channel": tuple(dict.fromkeys((*APPS, *SOCIAL, *MAIL, *PHONE, *BOOKING))),
    "own": table("personal private direct own work business best primary"),
    "make": table(
        """build built building builds integrate integrated integrating integrates connect connected connecting scrape
        scraped scraping develop developed developing design designed designing automate automated automating sync
        synced syncing migrate migrated migrating configure configured configuring implement implemented
        implementing deploy deployed deploying created creating manage managed managing ran wired wiring hooked
        moderate moderated"""
    ),
    "did": table(
        """built moved wrote designed made created developed led managed ran launched shipped fixed migrated integrated
        automated delivered set_up rebuilt redesigned translated edited produced grew increased reduced cut saved
        worked helped implemented deployed maintained trained taught tested planned drew shot recorded modelled
        modeled analysed analyzed cleaned scraped connected replaced wired configured optimised optimized improved
        handled completed finished published sold ran headed founded consulted coded programmed architected drafted
        illustrated animated reviewed audited restored ported doubled tripled halved spent done turned took brought
        used turned scaled generated prepared earned won studied graduated served supported""",
    ),
    "thing": table(
        """bot bots app apps integration integrations api apis webhook webhooks sdk channel channels campaign campaigns
        ads ad automation automations notification notifications alert alerts plugin widget button marketing
        template templates login workflow workflows export business clone scraper scraping community server servers
        users page pages connector data posts content sequence sequences deliverability newsletter newsletters lists
        list parser parsing flow flows funnel funnels outreach validation signup sign-up trigger triggers gateway
        copy copywriting design support verification field fields form forms column columns client clients inbox
        provider providers address_field system systems service services builder logic module feature features
        report reports digest digests queue gateway carrier strategy manager management ad_account subject signature
        signatures reminders reminder messages-per-day calls_api clone_app style-app based first-class group_bot
        recordings transcripts setup-guide"""
    ),
    "system": table(
        """repo repository repos codebase github gitlab bitbucket analytics ga4 drive folder dropbox onedrive sharepoint
        quickbooks xero freshbooks wave sage docusign adobe_sign hellosign pandadoc figma notion airtable wordpress
        shopify wix squarespace webflow bigcommerce cpanel hosting host cloudways siteground search_console tag_manager
        business_manager google_ads ad_account ads_manager looker_studio power_bi tableau hubspot salesforce mailchimp
        klaviyo aws azure firebase supabase vercel netlify heroku admin_panel staging jira trello asana clickup
        sandbox"""
    ),
    "outside": table(
        """outside_upwork outside_of_upwork off_upwork off-upwork outside_the_platform outside_of_the_platform
        outside_this_platform off_the_platform off_platform off-platform outside_here away_from_upwork
        outside_of_this_platform off_of_upwork outside_of_here off_this_platform off_the_site outside_this_site
        outside_the_site outside_the_app off-site_platform"""
    ),
}
