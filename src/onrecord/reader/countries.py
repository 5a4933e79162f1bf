"""Countries by their names, demonyms, capitals and seats of government, as the news words them.

Our own table; the codes are ISO 3166-1 alpha-3. Brussels is left out: in the news it stands for the EU, which is no country.
Words that are also common first names or other things (Georgia, Jordan, Chad, Niger's cousins) count only as they stand here,
with their capital letters.
"""

import re
from functools import cache

from onrecord.reader.folding import folded

# code: names | demonyms | capital | seats of government and other places that stand for the government
_TABLE = """
AFG: Afghanistan | Afghan Afghans | Kabul |
ALB: Albania | Albanian Albanians | Tirana |
DZA: Algeria | Algerian Algerians | Algiers |
AND: Andorra | Andorran Andorrans | |
AGO: Angola | Angolan Angolans | Luanda |
ARG: Argentina | Argentine Argentinian Argentines | Buenos_Aires | Casa_Rosada Pink_House
ARM: Armenia | Armenian Armenians | Yerevan |
AUS: Australia | Australian Australians | Canberra |
AUT: Austria | Austrian Austrians | Vienna | Ballhausplatz
AZE: Azerbaijan | Azerbaijani Azerbaijanis Azeri | Baku |
BHS: Bahamas | Bahamian Bahamians | Nassau |
BHR: Bahrain | Bahraini Bahrainis | Manama |
BGD: Bangladesh | Bangladeshi Bangladeshis | Dhaka |
BRB: Barbados | Barbadian Barbadians | Bridgetown |
BLR: Belarus | Belarusian Belarusians | Minsk |
BEL: Belgium | Belgian Belgians | | Wetstraat Rue_de_la_Loi
BLZ: Belize | Belizean Belizeans | Belmopan |
BEN: Benin | Beninese | Porto-Novo Cotonou |
BTN: Bhutan | Bhutanese | Thimphu |
BOL: Bolivia | Bolivian Bolivians | La_Paz Sucre |
BIH: Bosnia Bosnia_and_Herzegovina | Bosnian Bosnians Bosnian_Serb Bosnian_Serbs Bosnian_Croat Bosnian_Croats | Sarajevo |
BWA: Botswana | Botswanan Botswanans Motswana | Gaborone |
BRA: Brazil | Brazilian Brazilians | Brasília | Planalto Itamaraty Planalto_Palace
BRN: Brunei | Bruneian Bruneians | Bandar_Seri_Begawan |
BGR: Bulgaria | Bulgarian Bulgarians | Sofia |
BFA: Burkina_Faso | Burkinabe | Ouagadougou |
BDI: Burundi | Burundian Burundians | Gitega Bujumbura |
KHM: Cambodia | Cambodian Cambodians | Phnom_Penh |
CMR: Cameroon | Cameroonian Cameroonians | Yaoundé |
CAN: Canada | Canadian Canadians | Ottawa | Parliament_Hill
CPV: Cape_Verde | | Praia |
CAF: Central_African_Republic | | Bangui |
TCD: Chad | Chadian Chadians | N'Djamena |
CHL: Chile | Chilean Chileans | Santiago | La_Moneda La_Moneda_Palace
CHN: China | Chinese | Beijing | Zhongnanhai
COL: Colombia | Colombian Colombians | Bogotá | Casa_de_Nariño
COM: Comoros | Comorian Comorians | Moroni |
COG: Congo-Brazzaville Republic_of_the_Congo | | Brazzaville |
COD: Congo DR_Congo DRC Democratic_Republic_of_the_Congo | Congolese | Kinshasa |
CRI: Costa_Rica | Costa_Rican Costa_Ricans | |
CIV: Ivory_Coast Côte_d'Ivoire | Ivorian Ivorians | Abidjan Yamoussoukro |
HRV: Croatia | Croatian Croatians Croat Croats | Zagreb |
CUB: Cuba | Cuban Cubans | Havana |
CYP: Cyprus | Cypriot Cypriots Greek_Cypriot Greek_Cypriots Turkish_Cypriot Turkish_Cypriots | Nicosia |
CZE: Czech_Republic Czechia | Czech Czechs | Prague | Prague_Castle Hradčany
DNK: Denmark | Danish Dane Danes | Copenhagen | Christiansborg Folketing
DJI: Djibouti | Djiboutian Djiboutians | |
DOM: Dominican_Republic | Dominican Dominicans | Santo_Domingo |
ECU: Ecuador | Ecuadorian Ecuadorean Ecuadorians | Quito |
EGY: Egypt | Egyptian Egyptians | Cairo |
SLV: El_Salvador | Salvadoran Salvadorans | San_Salvador |
GNQ: Equatorial_Guinea | Equatorial_Guinean | Malabo |
ERI: Eritrea | Eritrean Eritreans | Asmara |
EST: Estonia | Estonian Estonians | Tallinn | Riigikogu
SWZ: Eswatini Swaziland | Swazi | Mbabane |
ETH: Ethiopia | Ethiopian Ethiopians | Addis_Ababa |
FJI: Fiji | Fijian Fijians | Suva |
FIN: Finland | Finnish Finn Finns | Helsinki | Eduskunta
FRA: France | French Frenchman Frenchwoman | Paris | Élysée Elysee Élysée_Palace Matignon Quai_d'Orsay Bercy Hôtel_Matignon Place_Beauvau
GAB: Gabon | Gabonese | Libreville |
GMB: Gambia | Gambian Gambians | Banjul |
GEO: | Georgian Georgians | Tbilisi |
DEU: Germany | German Germans | Berlin | Bundestag Bundesrat Willy-Brandt-Haus
GHA: Ghana | Ghanaian Ghanaians | Accra | Jubilee_House
GRC: Greece | Greek Greeks | Athens | Maximos_Mansion
GRD: Grenada | Grenadian Grenadians | |
GTM: Guatemala | Guatemalan Guatemalans | Guatemala_City |
GIN: Guinea | Guinean Guineans | Conakry |
GNB: Guinea-Bissau | Bissau-Guinean | Bissau |
GUY: Guyana | Guyanese | |
HTI: Haiti | Haitian Haitians | Port-au-Prince |
HND: Honduras | Honduran Hondurans | Tegucigalpa |
HKG: Hong_Kong | | |
HUN: Hungary | Hungarian Hungarians | Budapest | Országgyűlés
ISL: Iceland | Icelandic Icelander Icelanders | Reykjavik | Althing Alþingi
IND: India | Indian Indians | New_Delhi Delhi | Lok_Sabha Rajya_Sabha Raisina_Hill South_Block North_Block
IDN: Indonesia | Indonesian Indonesians | Jakarta |
IRN: Iran | Iranian Iranians | Tehran Teheran | Majlis
IRQ: Iraq | Iraqi Iraqis | Baghdad |
IRL: Ireland | Irish Irishman Irishwoman | Dublin | Dáil Leinster_House Oireachtas
ISR: Israel | Israeli Israelis | Jerusalem Tel_Aviv | Knesset
ITA: Italy | Italian Italians | Rome | Quirinale Palazzo_Chigi Farnesina Montecitorio Chigi
JAM: Jamaica | Jamaican Jamaicans | Kingston |
JPN: Japan | Japanese | Tokyo | Kantei Diet Nagatacho Kasumigaseki
JOR: Jordan | Jordanian Jordanians | Amman |
KAZ: Kazakhstan | Kazakh Kazakhs Kazakhstani | Astana | Akorda Ak_Orda
KEN: Kenya | Kenyan Kenyans | Nairobi |
PRK: North_Korea DPRK | North_Korean North_Koreans | Pyongyang |
KOR: South_Korea | South_Korean South_Koreans Korean Koreans | Seoul | Blue_House Yongsan
XKX: Kosovo | Kosovar Kosovan Kosovars | Pristina |
KWT: Kuwait | Kuwaiti Kuwaitis | Kuwait_City |
KGZ: Kyrgyzstan | Kyrgyz | Bishkek |
LAO: Laos | Laotian Laotians Lao | Vientiane |
LVA: Latvia | Latvian Latvians | Riga | Saeima
LBN: Lebanon | Lebanese | Beirut | Baabda Grand_Serail
LSO: Lesotho | Basotho | Maseru |
LBR: Liberia | Liberian Liberians | Monrovia |
LBY: Libya | Libyan Libyans | Tripoli |
LIE: Liechtenstein | | Vaduz |
LTU: Lithuania | Lithuanian Lithuanians | Vilnius | Seimas
LUX: Luxembourg | Luxembourgish Luxembourgers | |
MDG: Madagascar | Malagasy | Antananarivo |
MWI: Malawi | Malawian Malawians | Lilongwe |
MYS: Malaysia | Malaysian Malaysians | Kuala_Lumpur | Putrajaya
MDV: Maldives | Maldivian Maldivians | Malé |
MLI: Mali | Malian Malians | Bamako |
MLT: Malta | Maltese | Valletta |
MRT: Mauritania | Mauritanian Mauritanians | Nouakchott |
MUS: Mauritius | Mauritian Mauritians | Port_Louis |
MEX: Mexico | Mexican Mexicans | Mexico_City | Los_Pinos
MDA: Moldova | Moldovan Moldovans | Chisinau Chișinău |
MCO: Monaco | Monegasque | |
MNG: Mongolia | Mongolian Mongolians | Ulaanbaatar |
MNE: Montenegro | Montenegrin Montenegrins | Podgorica |
MAR: Morocco | Moroccan Moroccans | Rabat |
MOZ: Mozambique | Mozambican Mozambicans | Maputo |
MMR: Myanmar Burma | Burmese | Naypyidaw Nay_Pyi_Taw Yangon |
NAM: Namibia | Namibian Namibians | Windhoek |
NPL: Nepal | Nepalese Nepali Nepalis | Kathmandu |
NLD: Netherlands Holland | Dutch Dutchman Dutchwoman | The_Hague Amsterdam | Binnenhof Tweede_Kamer Catshuis
NZL: New_Zealand | New_Zealander New_Zealanders | Wellington | Beehive
NIC: Nicaragua | Nicaraguan Nicaraguans | Managua |
NER: Niger | Nigerien Nigeriens | Niamey |
NGA: Nigeria | Nigerian Nigerians | Abuja | Aso_Rock
MKD: North_Macedonia | Macedonian Macedonians | Skopje |
NOR: Norway | Norwegian Norwegians | Oslo | Storting Stortinget
OMN: Oman | Omani Omanis | Muscat |
PAK: Pakistan | Pakistani Pakistanis | Islamabad | Rawalpindi
PSE: Palestine | Palestinian Palestinians | Ramallah |
PAN: Panama | Panamanian Panamanians | Panama_City |
PNG: Papua_New_Guinea | Papua_New_Guinean Papua_New_Guineans | Port_Moresby |
PRY: Paraguay | Paraguayan Paraguayans | Asunción |
PER: Peru | Peruvian Peruvians | Lima |
PHL: Philippines | Philippine Filipino Filipina Filipinos | Manila | Malacañang Malacañan Malacañang_Palace
POL: Poland | Polish Pole Poles | Warsaw | Sejm Senat
PRT: Portugal | Portuguese | Lisbon | São_Bento São_Bento_Palace
QAT: Qatar | Qatari Qataris | Doha |
ROU: Romania | Romanian Romanians | Bucharest | Cotroceni
RUS: Russia Russian_Federation | Russian Russians | Moscow | Kremlin Duma State_Duma
RWA: Rwanda | Rwandan Rwandans | Kigali |
WSM: Samoa | Samoan Samoans | Apia |
SAU: Saudi_Arabia | Saudi Saudis Saudi_Arabian | Riyadh |
SEN: Senegal | Senegalese | Dakar |
SRB: Serbia | Serbian Serbians Serb Serbs | Belgrade |
SYC: Seychelles | | |
SLE: Sierra_Leone | Sierra_Leonean Sierra_Leoneans | Freetown |
SGP: Singapore | Singaporean Singaporeans | | Istana
SVK: Slovakia | Slovak Slovaks Slovakian | Bratislava |
SVN: Slovenia | Slovenian Slovenians Slovene Slovenes | Ljubljana |
SLB: Solomon_Islands | | Honiara |
SOM: Somalia | Somali Somalis | Mogadishu | Villa_Somalia
ZAF: South_Africa | South_African South_Africans | Pretoria Cape_Town | Union_Buildings Luthuli_House
SSD: South_Sudan | South_Sudanese | Juba |
ESP: Spain | Spanish Spaniard Spaniards | Madrid | Moncloa Moncloa_Palace Zarzuela
LKA: Sri_Lanka | Sri_Lankan Sri_Lankans | Colombo |
SDN: Sudan | Sudanese | Khartoum |
SUR: Suriname | Surinamese | Paramaribo |
SWE: Sweden | Swedish Swede Swedes | Stockholm | Riksdag Rosenbad Riksdagen
CHE: Switzerland | Swiss | Bern Berne | Federal_Palace
SYR: Syria | Syrian Syrians | Damascus |
TWN: Taiwan | Taiwanese | Taipei |
TJK: Tajikistan | Tajik Tajiks | Dushanbe |
TZA: Tanzania | Tanzanian Tanzanians | Dodoma |
THA: Thailand | Thai Thais | Bangkok |
TLS: East_Timor Timor-Leste | Timorese | Dili |
TGO: Togo | Togolese | Lomé |
TON: Tonga | Tongan Tongans | Nuku'alofa |
TTO: Trinidad_and_Tobago Trinidad | Trinidadian Trinidadians | Port_of_Spain |
TUN: Tunisia | Tunisian Tunisians | Tunis | Carthage_Palace
TUR: Turkey Türkiye | Turkish Turk Turks | Ankara | Çankaya
TKM: Turkmenistan | Turkmen | Ashgabat |
UGA: Uganda | Ugandan Ugandans | Kampala |
UKR: Ukraine | Ukrainian Ukrainians | Kyiv Kiev | Verkhovna_Rada Bankova Rada
ARE: United_Arab_Emirates UAE Emirates | Emirati Emiratis | Abu_Dhabi Dubai |
GBR: United_Kingdom UK U.K. Britain Great_Britain England Scotland Wales Northern_Ireland | British Briton Britons English Englishman Englishwoman Scottish Scot Scots Welsh | London | Downing_Street 10_Downing_Street Number_10 Whitehall Westminster Buckingham_Palace Holyrood
USA: United_States United_States_of_America US U.S. USA U.S.A. America | American Americans | Washington Washington_DC Washington_D.C. | White_House Pentagon Capitol_Hill Foggy_Bottom Capitol
URY: Uruguay | Uruguayan Uruguayans | Montevideo |
UZB: Uzbekistan | Uzbek Uzbeks | Tashkent |
VUT: Vanuatu | | Port_Vila |
VAT: Vatican Vatican_City Holy_See | | |
VEN: Venezuela | Venezuelan Venezuelans | Caracas | Miraflores Miraflores_Palace
TUV: Tuvalu | Tuvaluan Tuvaluans | Funafuti |
NRU: Nauru | Nauruan Nauruans | |
KIR: Kiribati | I-Kiribati | Tarawa |
MHL: Marshall_Islands | Marshallese | Majuro |
FSM: Micronesia | Micronesian Micronesians | Palikir |
PLW: Palau | Palauan Palauans | Ngerulmud |
LCA: Saint_Lucia St_Lucia | Saint_Lucian Saint_Lucians | Castries |
VCT: Saint_Vincent_and_the_Grenadines St_Vincent | Vincentian Vincentians | Kingstown |
KNA: Saint_Kitts_and_Nevis | | Basseterre |
ATG: Antigua_and_Barbuda Antigua | Antiguan Antiguans | |
DMA: Dominica | | Roseau |
STP: São_Tomé_and_Príncipe | | São_Tomé |
SMR: San_Marino | Sammarinese | |
ESH: Western_Sahara | Sahrawi Sahrawis | |
GRL: Greenland | Greenlandic Greenlander Greenlanders | Nuuk |
FRO: Faroe_Islands Faroes | Faroese | Tórshavn |
COK: Cook_Islands | Cook_Islander Cook_Islanders | Avarua |
NIU: Niue | Niuean Niueans | |
FLK: Falkland_Islands Falklands | Falklander Falklanders | |
BMU: Bermuda | Bermudian Bermudians | |
GIB: Gibraltar | Gibraltarian Gibraltarians | |
MAC: Macau Macao | Macanese | |
NCL: New_Caledonia | New_Caledonian New_Caledonians | Nouméa |
PYF: French_Polynesia | | Papeete |
ABW: Aruba | Aruban Arubans | |
CUW: Curaçao | | Willemstad |
CYM: Cayman_Islands | | |
VNM: Vietnam | Vietnamese | Hanoi |
YEM: Yemen | Yemeni Yemenis | Sanaa Sana'a |
ZMB: Zambia | Zambian Zambians | Lusaka |
ZWE: Zimbabwe | Zimbabwean Zimbabweans | Harare |
"""
# Regions whose names tell the country; Georgia is left out, and Washington stands with the capitals.
_REGIONS = {
    "USA": "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana "
    "Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska "
    "Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania "
    "Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming",
    "CAN": "Alberta British_Columbia Manitoba New_Brunswick Newfoundland Nova_Scotia Ontario Quebec Saskatchewan",
}


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], re.Pattern[str]]:
    """All words → code; names, capitals and seats → code; one pattern for all, the longest first."""
    words: dict[str, str] = {}
    seats: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        code, _, rest = line.partition(":")
        for n, part in enumerate(rest.split("|")):
            for word in part.split():
                plain = word.replace("_", " ")
                words[_plain(plain)] = code
                if n != 1:
                    seats[_plain(plain)] = code
    for code, regions in _REGIONS.items():
        words |= dict.fromkeys(map(_plain, regions.replace("_", "\0").split()), code)
    words = {w.replace("\0", " "): c for w, c in words.items()}
    longest = sorted(words, key=len, reverse=True)
    return words, seats, re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest)) + r")(?![\w-])")


def _plain(word: str) -> str:
    """Without diacritics; capitals stay."""
    low = folded(word)
    return (
        "".join(c.upper() if o.isupper() and len(c.upper()) == 1 else c for c, o in zip(low, word, strict=False))
        if (len(low) == len(word))
        else word
    )


def country_of(words: str) -> str | None:
    """Alpha-3 of a country's name, demonym, capital or seat of government; None for anything else."""
    return _found(_tables()[0], words)


def seat_of(words: str) -> str | None:
    """Alpha-3 where the words can stand for a government: a country, a capital, a seat. No demonym."""
    return _found(_tables()[1], words)


def _found(table: dict[str, str], words: str) -> str | None:
    return table.get(_plain(words)) or table.get(_plain(words.removeprefix("the ").removeprefix("The ")))


def countries_in(text: str) -> list[tuple[int, int, str]]:
    """All (start, end, alpha-3) in a phrase, in order."""
    words, _, pattern = _tables()
    plain = _plain(text)
    if len(plain) != len(text):
        plain = text
    return [(m.start(), m.end(), words[m.group()]) for m in pattern.finditer(plain)]
