"""A plain letter in another language than English has no finding: the rules neither misread nor miss its words."""

from __future__ import annotations

import pytest

from proposer.analysis import read_post
from proposer.lint import lint
from proposer.models.context import LintContext
from proposer.models.job import JobPost

LETTERS = {
    "fr": (
        "Refonte des fiches produits pour une boutique de lampes",
        "Nous cherchons une personne pour réécrire les fiches de 40 lampes de notre boutique en ligne.",
        (
            "Quarante fiches de lampes qui se ressemblent : je commencerais par celles que vos clients ouvrent le "
            "plus, avec une phrase par usage.\n\n"
            "Je vous propose d'abord trois fiches, relues avec vous, puis le reste selon vos remarques. J'ai "
            "écrit les fiches d'une boutique de savons, et les retours ont diminué.\n\n"
            "Un premier jalon pourrait être ces trois fiches ; nous pouvons en parler ici, dans les messages "
            "d'Upwork."
        ),
    ),
    "pt": (
        "Planilha de estoque para padaria",
        "Precisamos de uma pessoa para organizar a planilha de estoque da nossa padaria e um painel para as vendas.",
        (
            "O estoque da padaria muda a cada fornada, então a planilha precisa de uma linha por fornada e não "
            "por dia.\n\n"
            "Eu começaria com uma semana de vendas e veria onde o painel e a prateleira não batem. Depois "
            "montaria o painel com vocês.\n\n"
            "Um primeiro passo pequeno seria essa semana, e podemos combinar aqui nas mensagens da Upwork."
        ),
    ),
    "nl": (
        "Handleiding voor onze koffiemachine",
        "Wij zoeken iemand die de handleiding van onze koffiemachine opnieuw schrijft voor monteurs.",
        (
            "De handleiding is nu een lijst van onderdelen; een monteur wil weten wat hij eerst losmaakt en of "
            "het water eraf moet.\n\n"
            "Ik zou een dag meekijken en dan per klus een pagina schrijven. We zien aan de eerste pagina wat er "
            "nog mist.\n\n"
            "Als eerste mijlpaal past die ene pagina, en de rest spreken we hier in de berichten van Upwork af."
        ),
    ),
    "it": (
        "Catalogo di piastrelle da tradurre",
        "Cerchiamo una persona per il catalogo delle nostre piastrelle, che sono in tre formati.",
        (
            "Tre formati di piastrelle con nomi diversi in ogni pagina: per il catalogo farei prima un elenco dei "
            "nomi da usare.\n\n"
            "Poi sistemerei una pagina per formato e la leggerei con chi vende. Il resto segue quella pagina.\n\n"
            "Una prima tappa piccola può essere questa pagina; ne parliamo qui nei messaggi di Upwork."
        ),
    ),
    "pl": (
        "Sklep z herbatą: opisy produktów",
        "Szukamy osoby, która napisze opisy herbat do naszego sklepu i nie będzie się powtarzać.",
        (
            "Opisy herbat brzmią dziś tak samo, więc zacząłbym od trzech, które najczęściej wracają w pytaniach "
            "klientów sklepu.\n\n"
            "Najpierw napisałbym te trzy, a po uwagach resztę. Każdy opis mówi, do czego herbata pasuje.\n\n"
            "Pierwszym małym etapem mogą być te trzy opisy, a resztę ustalimy tutaj w wiadomościach Upwork."
        ),
    ),
    "nb": (
        "Ny bruksanvisning for robåt",
        "Vi søker en som kan skrive bruksanvisning for en robåt vi har på lager, og det er for nye eiere.",
        (
            "Bruksanvisningen bør begynne med det eieren gjør første gang robåten settes på vannet, ikke med "
            "delelisten.\n\n"
            "Jeg ville fulgt en eier én dag og skrevet hvert grep ned. Så prøver en annen det med bare teksten.\n\n"
            "En liten første milepæl kan være den første siden, og resten avtaler vi her i meldingene på Upwork."
        ),
    ),
    "uk": (
        "Тексти для магазину меду",
        "Потрібна людина, яка напише тексти для крамниці меду, бо наші описи однакові.",
        (
            "Описи меду зараз однакові, тому я почав би з трьох сортів, про які покупці крамниці питають "
            "найчастіше.\n\n"
            "Спершу напишу ці три, а решту після ваших зауважень.\n\n"
            "Перший невеликий етап: ці три тексти, а далі домовимося тут, у повідомленнях Upwork."
        ),
    ),
    "ja": (
        "お茶の店の説明文",
        "お茶の店の商品説明を書き直してくれる人を探しています。",
        (
            "お茶の説明がどれも同じに見えるので、まず質問の多い三つから書き直します。\n\n"
            "三つを見ていただいてから、残りを進めます。\n\n"
            "最初の小さな段階はこの三つで、続きはここのメッセージで決めましょう。"
        ),
    ),
}


@pytest.mark.parametrize("code", sorted(LETTERS))
def test_a_plain_letter_in_its_own_language_has_no_finding(code: str) -> None:
    title, description, letter = LETTERS[code]
    job = JobPost(title=title, description=description)
    reading = read_post(job)
    assert reading.language == code
    context = LintContext(role="freelancer_draft", kind="cover_letter", stage="pre_contract", job=job, reading=reading)
    assert lint(letter, context).findings == ()


@pytest.mark.parametrize("code", sorted(set(LETTERS) - {"ja"}))
def test_an_opening_that_names_nothing_of_the_post_is_found_in_its_language_too(code: str) -> None:
    title, description, letter = LETTERS[code]
    other = {"fr": "pt", "pt": "fr", "nl": "it", "it": "nl", "pl": "nb", "nb": "pl", "uk": "fr"}[code]
    job = JobPost(title=title, description=description)
    context = LintContext(role="freelancer_draft", kind="cover_letter", job=job, reading=read_post(job))
    assert "PRV001" in [finding.code for finding in lint(LETTERS[other][2], context).findings]
    assert "PRV001" not in [finding.code for finding in lint(letter, context).findings]
