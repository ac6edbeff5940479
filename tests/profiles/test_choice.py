import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proposer.errors import ProfileError
from proposer.models.job import JobPost
from proposer.profiles import choose_profile, explain_choice, load_freelancer, load_profiles

POSTS = [
    ("marit-s", "Shop and books", "Shopify orders should land in QuickBooks.", (), "python-integrations"),
    ("marit-s", "Zapier is getting expensive", "Please move our zaps to n8n.", (), "python-integrations"),
    ("marit-s", "Next.js front end for a parking app", "Screens exist in Figma.", ("TypeScript",), "web-apps"),
    ("marit-s", "Reporting screen", "Charts for 40 shops.", ("React", "Data Visualization"), "web-apps"),
    ("marit-s", "Server move", "Our MySQL runs in Docker on one machine; bring it to AWS.", (), "general"),
    ("marit-s", "Helper", "Ongoing.", ("AWS", "MySQL", "Git", "JavaScript"), "general"),
    ("diego-a", "Logo for a bakery", "A logo and a label for our bread bags.", ("Logo Design",), "brand-identity"),
    ("diego-a", "Redesign of a medication app", "Wireframes first, then the final UI in Figma.", (), "app-ui"),
    ("hannah-w", "Docs for our REST API", "We have only an OpenAPI file.", ("API Documentation",), "technical-docs"),
    ("hannah-w", "German to English", "Translate a 20-page brochure.", ("Translation",), "german-translation"),
    ("hannah-w", "Blog posts about gardening", "Four articles a month.", ("Blog Writing", "SEO Writing"), "general"),
    ("kofi-m", "Power BI report for our board", "Six pages from two workbooks.", (), "dashboards"),
    ("kofi-m", "Klaviyo flows", "Our welcome series is old.", ("Email Marketing",), "email-marketing"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "title", "text", "tags", "expected"), POSTS)
def test_the_profile_that_fits_is_chosen_and_the_reason_names_what_matched(
    who: str, title: str, text: str, tags: tuple[str, ...], expected: str
) -> None:
    owner = load_freelancer(who)
    choice = choose_profile(JobPost(title=title, description=text, skills=tags), load_profiles(owner), owner)
    assert choice.profile.slug == expected
    assert choice.freelancer is owner
    assert choice.matched_skills
    assert all(skill in choice.reason for skill in choice.matched_skills)
    assert all(name in choice.reason for name in choice.matched_evidence)
    assert set(choice.matched_evidence) <= set(choice.profile.evidence)
    assert choice.warning is None


@pytest.mark.parametrize("title", ["Violin teacher for two children", "", "Go through my attic"])
def test_when_none_fits_the_general_profile_is_used_with_a_warning(title: str) -> None:
    owner = load_freelancer()
    choice = choose_profile(
        JobPost(title=title, description="Twice a week in the evening."), load_profiles(owner), owner
    )
    assert choice.profile.general
    assert choice.warning is not None
    assert "no profile of marit-s fits this post" in choice.warning


def test_without_a_general_profile_the_nearest_is_used_with_a_warning() -> None:
    owner = load_freelancer()
    special = [profile for profile in load_profiles(owner) if not profile.general]
    choice = choose_profile(JobPost(description="Some HTML"), special, owner)
    assert choice.profile.slug == "web-apps"
    assert choice.warning is not None
    assert "the nearest profile" in choice.warning


def test_two_profiles_that_fit_equally_give_way_to_the_general_one() -> None:
    owner = load_freelancer()
    general, one, _ = load_profiles(owner)
    twins = [general, one.model_copy(update={"slug": "b"}), one.model_copy(update={"slug": "a"})]
    choice = choose_profile(JobPost(title="Stripe webhooks", description="Events are lost."), twins, owner)
    assert choice.profile is general
    assert "a and b fit this post equally" in choice.reason


def test_hints_count_as_tags() -> None:
    owner = load_freelancer()
    job = JobPost(description="Rebuild our screens.")
    assert choose_profile(job, load_profiles(owner), owner).profile.general
    assert choose_profile(job, load_profiles(owner), owner, ("React",)).profile.slug == "web-apps"


def test_a_choice_is_made_among_one_persons_profiles_only() -> None:
    owner = load_freelancer()
    job = JobPost(description="x")
    with pytest.raises(ProfileError, match="belongs to 'kofi-m', not to 'marit-s'"):
        choose_profile(job, load_profiles(load_freelancer("kofi-m")), owner)
    with pytest.raises(ProfileError, match="marit-s has no profile"):
        choose_profile(job, [], owner)


def test_a_named_profile_is_explained_too() -> None:
    owner = load_freelancer()
    general = load_profiles(owner)[0]
    choice = explain_choice(JobPost(description="Django"), general, owner)
    assert choice.reason.startswith("asked for by name (skills in the post: Django")


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=300), st.text(max_size=60), st.lists(st.text(max_size=15), max_size=4))
def test_every_post_gets_the_same_profile_whatever_the_order_they_come_in(
    text: str, title: str, tags: list[str]
) -> None:
    owner = load_freelancer()
    profiles = load_profiles(owner)
    job = JobPost(title=title, description=text, skills=tuple(tags))
    first = choose_profile(job, profiles, owner)
    assert choose_profile(job, tuple(reversed(profiles)), owner) == first
