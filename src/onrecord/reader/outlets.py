"""Outlets: what carries the words of others. Known by name, by the words that such names end in, by what stands before."""

# By the name that they are known by in English; lower case. Our own list.
OUTLETS = frozenset(
    """
    abc|abc news|aftenposten|agence france-presse|afp|ahram|al arabiya|al jazeera|al-ahram|al-arabiya|al-hayat|al-jazeera|
    al-manar|al-masirah|anadolu|anadolu agency|ani|ansa|antara|apa|ap|asahi|asahi shimbun|associated press|axios|azertac|
    bbc|belta|bernama|bild|bloomberg|bloomberg news|breitbart|breitbart news|buzzfeed|buzzfeed news|canal+|cbc|cbs|cbs news|
    cctv|cnbc|cnn|corriere della sera|c-span|czech television|dagens nyheter|dawn|der spiegel|deutsche welle|die presse|
    die welt|die zeit|dow jones|dow jones newswires|dpa|dw|ebs|efe|el mundo|el país|el pais|el universal|euronews|expressen|
    facta|fars|ferra|financial times|folha|folha de s.paulo|forbes|fortune|fox|fox business|fox news|france 24|franceinfo|
    gazeta wyborcza|globo|guardian|haaretz|handelsblatt|hürriyet|huffington post|huffpost|ina|index|interfax|irna|isna|itar-tass|
    itv|itv news|izvestia|jiji|jiji press|jn|karvpress|kcna|kommersant|kuna|kurier|kyiv independent|kyodo|kyodo news|
    l'équipe|la repubblica|la stampa|le figaro|le monde|le parisien|le soir|libération|los angeles times|lusa|mbc|meduza|
    mehr|milliyet|mother jones|mtv|mtvnews|msnbc|nbc|nbc news|new york post|new york times|new yorker|newsmax|newsweek|nhk|
    nikkei|notimex|novaya gazeta|npr|nrk|nzz|o globo|ora news|orf|pap|pbs|politico|pravda|press tv|prensa latina|propublica|
    pti|rai|rbc|reuters|ria|ria novosti|rfi|roll call|rt|rté|rte|rtl|russia today|sana|sky|sky news|slate|spa|spiegel|stern|
    suspilne|süddeutsche zeitung|svenska dagbladet|svt|swissinfo|syriza|tanjug|tass|telam|telegraaf|tasnim|tf1|the hill|
    time|times|today|tolo|tolonews|tvn24|ukrinform|univision|unian|usa today|vatican news|vox|voice of america|voa|
    wall street journal|wafa|washington examiner|washington post|wires|xinhua|yahoo|yahoo news|yedioth ahronoth|yle|
    yomiuri|yonhap|zdf|ard|lrt|ert|trt|ntv|dozhd|global times|people's daily|daily caller|daily beast|national review|
    weekly standard|intercept|atlantic|economist|daily mail|mirror|sun|independent|daily telegraph|times of london|
    times of india|hindu|indian express|ndtv|punch|premium times|nation|daily nation|mail & guardian|news24|
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
# The last word of a name of one.
LASTS = frozenset(
    "times post herald news radio tv television agency press mail gazette tribune journal daily weekly globe guardian "
    "observer mirror chronicle courier ledger wire broadcasting network magazine review bulletin standard telegraph "
    "newswires newswire dispatch inquirer examiner sentinel advertiser argus echo enquirer monitor register reporter "
    "zeitung tagblatt blatt dagblad tidende nieuws nyheter gazeta kurier press-telegram fm newsroom media channel "
    "programme program podcast show".split()
)
# Common nouns for one; "state" and the like before them.
NOUNS = frozenset(
    "newspaper newspapers paper papers daily weekly tabloid broadsheet magazine broadcaster broadcasters agency agencies "
    "channel channels station stations network networks radio television tv media press outlet outlets wire podcast "
    "programme program show website site newsletter journal journalists newscast broadcast".split()
)
# What before a name tells that an outlet follows or precedes: "the newspaper Asharq", "the KNA news agency".
DESCRIBING = NOUNS | frozenset(
    "state local national state-run state-owned state-controlled public private independent opposition semi-official "
    "official business financial sports news morning evening online domestic foreign regional pro-government".split()
)


def is_outlet(name: str) -> bool:
    """Is this the name of an outlet, by itself? "Sky News", "the Sarn Herald", "AFP"."""
    low = name.lower().removeprefix("the ").replace("’", "'")
    if low in OUTLETS:
        return True
    words = low.split()
    if len(words) < 2:
        return False
    first, last = words[0], words[-1]
    return (last in LASTS and name.split()[-1][0].isupper()) or first in (
        "radio",
        "channel",
        "tv",
        "television",
        "news",
    )
