from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.analysis.language import detect_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("We need a new site for our lamp shop.", "en"),
        ("", "en"),
        ("Logo", "en"),
        ("Necesito una persona para traducir la web de mi tienda y mejorar los textos.", "es"),
        ("Nous cherchons une personne pour refaire le site de notre boutique avec des lampes.", "fr"),
        ("Wir suchen eine Person, die unseren Shop betreut und die Texte für uns schreibt.", "de"),
        ("Preciso de uma pessoa para fazer o site da minha loja e os textos do catálogo.", "pt"),
        ("Cerco una persona per il sito del mio negozio e per i testi della pagina che sono vecchi.", "it"),
        ("Lamba dükkanımız için bir site ve çok iyi metin yazarı arıyoruz.", "tr"),
        ("Нужен человек, который обновит сайт магазина.", "ru"),
        ("Потрібна людина, яка оновить сайт крамниці.", "uk"),
        ("نحتاج إلى شخص لتحديث موقع المتجر", "ar"),
        ("我们需要一个人来更新商店的网站", "zh"),
        ("お店のウェブサイトを作ってください", "ja"),
        ("We need a translator. 我们的店", "en"),
    ],
)
def test_the_language_of_most_of_a_text_is_told(text, code):
    assert detect_language(text) == code


def test_small_words_of_many_languages_together_outweigh_no_english_text() -> None:
    names = "The plates are named Die, Les, Het, Och, Jest, Bir and Para, and they go to the man in Las Rocas."
    assert detect_language(names) == "en"


@given(st.text())
def test_any_text_gives_a_two_letter_code(text):
    assert len(detect_language(text)) == 2
