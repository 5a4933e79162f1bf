"""Other languages are skipped by name, doubtful texts read and flagged."""

import pytest

from onrecord.sources.language import judge

OTHERS = {
    "German (de)": (
        "Der Bürgermeister sagte am Dienstag, die Brücke werde im Mai nach langen Arbeiten wieder geöffnet. „Wir "
        "haben in jedem Winter geflickt“, sagte er in der Sitzung. Die Händler an der Ostseite fürchten um ihr "
        "Geschäft im Sommer."
    ),
    "French (fr)": (
        "Le maire a déclaré mardi que le pont rouvrirait en mai après de longs travaux. « Nous l’avons réparé "
        "chaque hiver », a-t-il dit au conseil. Les commerçants de la rive est craignent de perdre la moitié de "
        "leurs ventes."
    ),
    "Spanish (es)": (
        "El alcalde dijo el martes que el puente se abrirá de nuevo en mayo después de largas obras. «Lo hemos "
        "reparado cada invierno», dijo ante el concejo. Los comerciantes de la orilla este temen perder la mitad "
        "de sus ventas."
    ),
    "Dutch (nl)": (
        "De burgemeester zei dinsdag dat de brug in mei na lange werkzaamheden weer opengaat. „We hebben hem elke"
        " winter hersteld”, zei hij in de raad. De winkeliers op de oostoever vrezen dat zij de helft van hun "
        "omzet verliezen."
    ),
    "Russian (ru)": (
        "Мэр города заявил во вторник, что мост снова откроется в мае после долгого ремонта. «Мы чинили его "
        "каждую зиму», — сказал он на заседании совета. Торговцы на восточном берегу боятся потерять половину "
        "летней выручки."
    ),
    "Danish (da)": (
        "Borgmesteren sagde tirsdag, at broen åbner igen i maj efter lange arbejder. „Vi har lappet den hver "
        "vinter“, sagde han i byrådet. De handlende på den østlige bred frygter at miste halvdelen af deres "
        "omsætning om sommeren."
    ),
}
ENGLISH = (
    "The mayor said on Tuesday that the bridge would reopen in May after long repairs. “We have patched it every"
    " winter,” he told the council. Traders on the east bank fear that they will lose half of their summer sales."
)


@pytest.mark.parametrize("name", OTHERS)
def test_another_language_is_named(name):
    verdict = judge(OTHERS[name])
    assert verdict.refused == f"is in {name}; onrecord reads English, and --language en reads it all the same"


@pytest.mark.parametrize("name", OTHERS)
def test_a_short_text_is_never_refused(name):
    verdict = judge(OTHERS[name][:60])
    assert verdict.refused is None
    assert verdict.doubtful


def test_english_is_sure():
    assert not judge(ENGLISH).doubtful
    assert not judge(ENGLISH[:82]).doubtful
    assert not judge(ENGLISH * 100).doubtful
    assert not judge(ENGLISH.upper()).doubtful


@pytest.mark.parametrize("text", ["", "42", "¯\\_(ツ)_/¯", "Yes.", "1 2 3 4 5 6 7 8 9 " * 100])
def test_next_to_no_words_are_doubtful(text):
    verdict = judge(text)
    assert verdict.doubtful
    assert verdict.refused is None


def test_english_with_foreign_names_and_quotes_is_read():
    text = (
        "Bürgermeister Jürgen Schäfer told Radio Bremen that “die Brücke bleibt zu”, and the council of"
        " Niederösterreich agreed on Tuesday. “C’est la vie,” Mr Lefèvre said of the vote in Saint-Étienne-du-Rouvray."
    )
    assert judge(text).refused is None


def test_the_users_word_overrides(put, got, refused):
    path = put("a.txt", OTHERS["German (de)"])
    assert "German" in refused(path)
    article = got(path, language="en")
    assert (article.language, article.doubtful_language) == ("en", False)


def test_a_doubtful_report_is_read_and_flagged(put, got):
    article = got(put("a.txt", "Nein."))
    assert (article.language, article.doubtful_language) == ("en", True)
