from pathlib import Path

import pytest
from pydantic import SecretStr

from proposer.config import WEIGHTS, Settings
from proposer.errors import ConfigError


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def work(tmp_path: Path) -> Path:
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


def load(home: Path, work: Path, env: dict[str, str] | None = None, **flags: object) -> Settings:
    return Settings.load(flags, {"PROPOSER_HOME": str(home), "HOME": str(home.parent), **(env or {})}, work)


def test_defaults_need_no_key_and_no_model(home: Path, work: Path) -> None:
    settings = load(home, work)
    assert settings == Settings(home=home, cache_dir=home.parent / ".cache" / "proposer")
    assert settings.model is None
    assert settings.cache


def test_flags_beat_environment_beats_working_folder_beats_home(home: Path, work: Path) -> None:
    keys = ("model", "freelancer", "profile", "timeout")
    (home / "proposer.toml").write_text("".join(f"{key} = 'h'\n" for key in keys[:3]) + "timeout = 1\n")
    (work / "proposer.toml").write_text("freelancer = 'w'\nprofile = 'w'\ntimeout = 2\n")
    settings = load(home, work, {"PROPOSER_PROFILE": "e", "PROPOSER_TIMEOUT": "3"}, timeout=4.0, model=None)
    assert [getattr(settings, key) for key in keys] == ["h", "w", "e", 4.0]


def test_every_variable_is_read_as_its_type(home: Path, work: Path) -> None:
    env = {
        "PROPOSER_BASE_URL": "http://127.0.0.1:8080/v1",
        "PROPOSER_CACHE": "off",
        "PROPOSER_CACHE_DIR": "/var/cache/p",
        "PROPOSER_DEADLINE": "90",
        "PROPOSER_TEMPERATURE": "0.2",
        "PROPOSER_MAX_TOKENS": "700",
        "PROPOSER_IGNORE": "LEN001, STY002 STY002",
        "PROPOSER_MODEL": " ",
    }
    settings = load(home, work, env)
    assert settings.base_url == "http://127.0.0.1:8080/v1"
    assert settings.cache is False
    assert settings.cache_dir == Path("/var/cache/p")
    assert (settings.deadline, settings.temperature, settings.max_tokens) == (90.0, 0.2, 700)
    assert settings.ignore == ("LEN001", "STY002")
    assert settings.model is None


def test_weights_replace_the_usual_ones_one_by_one(home: Path, work: Path) -> None:
    (work / "proposer.toml").write_text("[weights]\nfit = 50\nfreshness = 0\n")
    settings = load(home, work)
    assert settings.weights == {**WEIGHTS, "fit": 50, "freshness": 0}
    assert load(home, work, {"PROPOSER_WEIGHTS": "client=2, fit=1.5"}).weights == {**WEIGHTS, "client": 2, "fit": 1.5}


def test_keys_come_from_the_environment_and_are_never_shown(home: Path, work: Path) -> None:
    settings = load(home, work, {"PROPOSER_API_KEY": "canary-one", "OPENAI_API_KEY": "canary-two"})
    assert settings.api_key == SecretStr("canary-one")
    assert settings.openai_api_key == SecretStr("canary-two")
    assert "canary" not in repr(settings)
    assert "canary" not in str(settings)


def test_home_follows_the_xdg_rules() -> None:
    assert Settings.load({}, {"HOME": "/u"}, Path("/nowhere")).home == Path("/u/.config/proposer")
    absolute = {"HOME": "/u", "XDG_CONFIG_HOME": "/x", "XDG_CACHE_HOME": "/c"}
    settings = Settings.load({}, absolute, Path("/nowhere"))
    assert (settings.home, settings.cache_dir) == (Path("/x/proposer"), Path("/c/proposer"))
    assert Settings.load({}, {"HOME": "/u", "XDG_CONFIG_HOME": "rel"}, Path("/nowhere")).home.is_relative_to("/u")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('base_url = "http://evil.example.com/v1"', "base_url: a proposer.toml in the working folder may not set this"),
        ('model = "local:/models/x.gguf"', "in the working folder may not set this"),
        ('cache_dir = "/somewhere"', "cache_dir: a proposer.toml in the working folder may not set this"),
    ],
)
def test_a_strangers_folder_cannot_say_where_data_goes(home: Path, work: Path, line: str, expected: str) -> None:
    (work / "proposer.toml").write_text(line)
    with pytest.raises(ConfigError, match=expected) as error:
        load(home, work)
    assert str(work / "proposer.toml") in str(error.value)
    (work / "proposer.toml").rename(home / "proposer.toml")
    assert load(home, work)


def test_the_own_folder_as_working_folder_is_trusted(home: Path) -> None:
    (home / "proposer.toml").write_text('base_url = "http://127.0.0.1:1/v1"')
    assert load(home, home).base_url == "http://127.0.0.1:1/v1"


@pytest.mark.parametrize("key", ["api_key", "openai_api_key", "hf_token", "password"])
@pytest.mark.parametrize("place", ["home", "work"])
def test_keys_may_stand_in_no_file_and_are_not_echoed(home: Path, work: Path, key: str, place: str) -> None:
    folder = home if place == "home" else work
    (folder / "proposer.toml").write_text(f'{key} = "canary"')
    with pytest.raises(ConfigError, match="a key may not stand in a settings file") as error:
        load(home, work)
    assert "canary" not in str(error.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("timeout = 0", "timeout: expected seconds above 0 and up to 86400, found 0"),
        ("timeout = '5'", "found '5'"),
        ("timeout = true", "found True"),
        ("temperature = nan", "temperature: expected a number from 0 to 2, found nan"),
        ("max_tokens = 1.5", "max_tokens: expected a whole number"),
        ("cache = 'no'", "cache: expected true or false, found 'no'"),
        ("ignore = 'LEN001'", "ignore: expected a list of lint codes"),
        ("ignore = [1]", "ignore: expected a list of lint codes"),
        ("model = ''", "model: expected the name of a model"),
        ("weights = 3", "weights: expected numbers from 0 to 1000, not all 0, for some of fit, client"),
        ("[weights]\nluck = 3", "found {'luck': 3}"),
        ("[weights]\nfit = -1", "found {'fit': -1}"),
        ("[weights]\nfit = 'much'", "weights: expected numbers"),
        ("modle = 'x'", "modle: is not a setting; did you mean 'model'"),
        ("home = '/x'", "set PROPOSER_HOME instead"),
        ("cache_dir = 5", "expected the path of a folder"),
        ("base_url = 'ftp://x'", "base_url: expected an address such as"),
        ("model = gpt", "is not TOML: Invalid value"),
        ("x = " + "9" * 5000, "too long"),
        ("x = " + "[" * 4000, "is not TOML"),
    ],
)
def test_a_wrong_setting_names_file_key_value_and_what_is_expected(
    home: Path, work: Path, text: str, expected: str
) -> None:
    (home / "proposer.toml").write_text(text)
    with pytest.raises(ConfigError) as error:
        load(home, work)
    assert expected in str(error.value)
    assert str(home / "proposer.toml") in str(error.value)
    assert "\n" not in str(error.value)


def test_a_wrong_variable_or_flag_is_named(home: Path, work: Path) -> None:
    with pytest.raises(ConfigError, match=r"environment variable PROPOSER_TIMEOUT: expected seconds .*'soon'"):
        load(home, work, {"PROPOSER_TIMEOUT": "soon"})
    with pytest.raises(ConfigError, match="PROPOSER_CACHE: expected true or false, found 'maybe'"):
        load(home, work, {"PROPOSER_CACHE": "maybe"})
    with pytest.raises(ConfigError, match="PROPOSER_HOME: expected the path of a folder, found '~nobody-at-all/x'"):
        load(home, work, {"PROPOSER_HOME": "~nobody-at-all/x"})
    with pytest.raises(ConfigError, match="--max-tokens: expected a whole number"):
        load(home, work, max_tokens=0)
    with pytest.raises(ConfigError, match="'modell' is not a setting; did you mean 'model'"):
        load(home, work, modell="x")


def test_a_password_in_an_address_is_not_echoed(home: Path, work: Path) -> None:
    with pytest.raises(ConfigError, match="without user or password") as error:
        load(home, work, base_url="https://user:canary@example.com/v1")
    assert "canary" not in str(error.value)


def test_not_every_weight_may_be_zero(home: Path, work: Path) -> None:
    zeros = ", ".join(f"{name}=0" for name in WEIGHTS)
    with pytest.raises(ConfigError, match="PROPOSER_WEIGHTS: expected numbers from 0 to 1000, not all 0"):
        load(home, work, {"PROPOSER_WEIGHTS": zeros})
