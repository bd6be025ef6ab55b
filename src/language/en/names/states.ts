/**
 * The Member States and observer States of the United Nations: code of ISO 3166-1, short name in the United Nations' own
 * form, further names (formal ones, former ones, those of other sources), adjectives as in `German presidency`, and the
 * capital. The names of the package `i18n-iso-countries` are added by `country-names.ts`. `Republic of …`, `Kingdom of …`
 * and the like before a name need no line of their own.
 */
export const STATES = `
AF|Afghanistan||Afghan|Kabul
AL|Albania||Albanian|Tirana
DZ|Algeria|People's Democratic Republic of Algeria|Algerian|Algiers
AD|Andorra||Andorran|Andorra la Vella
AO|Angola||Angolan|Luanda
AG|Antigua and Barbuda|||Saint John's
AR|Argentina|Argentine Republic|Argentine,Argentinian|Buenos Aires
AM|Armenia||Armenian|Yerevan
AU|Australia||Australian|Canberra
AT|Austria||Austrian|Vienna
AZ|Azerbaijan||Azerbaijani|Baku
BS|Bahamas||Bahamian|Nassau
BH|Bahrain||Bahraini|Manama
BD|Bangladesh||Bangladeshi|Dhaka
BB|Barbados||Barbadian|Bridgetown
BY|Belarus||Belarusian|Minsk
BE|Belgium||Belgian|Brussels
BZ|Belize||Belizean|Belmopan
BJ|Benin||Beninese|Porto-Novo
BT|Bhutan||Bhutanese|Thimphu
BO|Bolivia (Plurinational State of)|Plurinational State of Bolivia|Bolivian|La Paz
BA|Bosnia and Herzegovina||Bosnian|Sarajevo
BW|Botswana|||Gaborone
BR|Brazil|Federative Republic of Brazil|Brazilian|Brasilia
BN|Brunei Darussalam|||Bandar Seri Begawan
BG|Bulgaria||Bulgarian|Sofia
BF|Burkina Faso||Burkinabe|Ouagadougou
BI|Burundi||Burundian|Bujumbura
CV|Cabo Verde|||Praia
KH|Cambodia||Cambodian|Phnom Penh
CM|Cameroon||Cameroonian|Yaounde
CA|Canada||Canadian|Ottawa
CF|Central African Republic|||Bangui
TD|Chad||Chadian|N'Djamena
CL|Chile||Chilean|Santiago
CN|China||Chinese|Beijing
CO|Colombia||Colombian|Bogota
KM|Comoros|Union of the Comoros|Comorian|Moroni
CG|Congo||Congolese|Brazzaville
CR|Costa Rica||Costa Rican|San Jose
CI|Côte d'Ivoire||Ivorian|Yamoussoukro
HR|Croatia||Croatian|Zagreb
CU|Cuba||Cuban|Havana
CY|Cyprus||Cypriot|Nicosia
CZ|Czechia||Czech|Prague
KP|Democratic People's Republic of Korea|||Pyongyang
CD|Democratic Republic of the Congo|||Kinshasa
DK|Denmark||Danish|Copenhagen
DJ|Djibouti||Djiboutian|
DM|Dominica|Commonwealth of Dominica||Roseau
DO|Dominican Republic|||Santo Domingo
EC|Ecuador||Ecuadorian|Quito
EG|Egypt|Arab Republic of Egypt|Egyptian|Cairo
SV|El Salvador||Salvadoran|San Salvador
GQ|Equatorial Guinea|||Malabo
ER|Eritrea||Eritrean|Asmara
EE|Estonia||Estonian|Tallinn
SZ|Eswatini|Swaziland||Mbabane
ET|Ethiopia|Federal Democratic Republic of Ethiopia|Ethiopian|Addis Ababa
FJ|Fiji||Fijian|Suva
FI|Finland||Finnish|Helsinki
FR|France|French Republic|French|Paris
GA|Gabon|Gabonese Republic|Gabonese|Libreville
GM|Gambia||Gambian|Banjul
GE|Georgia||Georgian|Tbilisi
DE|Germany|Federal Republic of Germany|German|Berlin
GH|Ghana||Ghanaian|Accra
GR|Greece|Hellenic Republic|Greek,Hellenic|Athens
GD|Grenada||Grenadian|
GT|Guatemala||Guatemalan|Guatemala City
GN|Guinea||Guinean|Conakry
GW|Guinea-Bissau|||Bissau
GY|Guyana|Co-operative Republic of Guyana|Guyanese|Georgetown
HT|Haiti||Haitian|Port-au-Prince
HN|Honduras||Honduran|Tegucigalpa
HU|Hungary||Hungarian|Budapest
IS|Iceland||Icelandic|Reykjavik
IN|India||Indian|New Delhi
ID|Indonesia||Indonesian|Jakarta
IR|Iran (Islamic Republic of)|Islamic Republic of Iran|Iranian|Tehran
IQ|Iraq||Iraqi|Baghdad
IE|Ireland||Irish|Dublin
IL|Israel|State of Israel|Israeli|
IT|Italy|Italian Republic|Italian|Rome
JM|Jamaica||Jamaican|Kingston
JP|Japan||Japanese|Tokyo
JO|Jordan|Hashemite Kingdom of Jordan|Jordanian|Amman
KZ|Kazakhstan||Kazakh|Astana
KE|Kenya||Kenyan|Nairobi
KI|Kiribati|||Tarawa
KW|Kuwait|State of Kuwait|Kuwaiti|Kuwait City
KG|Kyrgyzstan|Kyrgyz Republic|Kyrgyz|Bishkek
LA|Lao People's Democratic Republic||Lao|Vientiane
LV|Latvia||Latvian|Riga
LB|Lebanon|Lebanese Republic|Lebanese|Beirut
LS|Lesotho|||Maseru
LR|Liberia||Liberian|Monrovia
LY|Libya|State of Libya|Libyan|Tripoli
LI|Liechtenstein|||Vaduz
LT|Lithuania||Lithuanian|Vilnius
LU|Luxembourg|Grand Duchy of Luxembourg||
MG|Madagascar||Malagasy|Antananarivo
MW|Malawi||Malawian|Lilongwe
MY|Malaysia||Malaysian|Kuala Lumpur
MV|Maldives||Maldivian|Male
ML|Mali||Malian|Bamako
MT|Malta||Maltese|Valletta
MH|Marshall Islands||Marshallese|Majuro
MR|Mauritania|Islamic Republic of Mauritania|Mauritanian|Nouakchott
MU|Mauritius||Mauritian|Port Louis
MX|Mexico|United Mexican States|Mexican|Mexico City
FM|Micronesia (Federated States of)|Federated States of Micronesia|Micronesian|Palikir
MC|Monaco|Principality of Monaco|Monegasque|
MN|Mongolia||Mongolian|Ulaanbaatar
ME|Montenegro||Montenegrin|Podgorica
MA|Morocco||Moroccan|Rabat,Marrakesh,Marrakech
MZ|Mozambique||Mozambican|Maputo
MM|Myanmar|Republic of the Union of Myanmar||Nay Pyi Taw
NA|Namibia||Namibian|Windhoek
NR|Nauru||Nauruan|
NP|Nepal||Nepali,Nepalese|Kathmandu
NL|Netherlands (Kingdom of the)|Netherlands,Kingdom of the Netherlands|Dutch|Amsterdam
NZ|New Zealand|||Wellington
NI|Nicaragua||Nicaraguan|Managua
NE|Niger||Nigerien|Niamey
NG|Nigeria|Federal Republic of Nigeria|Nigerian|Abuja
MK|North Macedonia|The former Yugoslav Republic of Macedonia,the former Yugoslav Republic of Macedonia|Macedonian|Skopje
NO|Norway||Norwegian|Oslo
OM|Oman|Sultanate of Oman|Omani|Muscat
PK|Pakistan|Islamic Republic of Pakistan|Pakistani|Islamabad
PW|Palau||Palauan|Ngerulmud
PA|Panama||Panamanian|Panama City
PG|Papua New Guinea|Independent State of Papua New Guinea||Port Moresby
PY|Paraguay||Paraguayan|Asuncion
PE|Peru||Peruvian|Lima
PH|Philippines||Philippine,Filipino|Manila
PL|Poland||Polish|Warsaw
PT|Portugal|Portuguese Republic|Portuguese|Lisbon
QA|Qatar|State of Qatar|Qatari|Doha
KR|Republic of Korea|||Seoul
MD|Republic of Moldova||Moldovan|Chisinau
RO|Romania||Romanian|Bucharest
RU|Russian Federation||Russian|Moscow
RW|Rwanda|Rwandese Republic|Rwandan|Kigali
KN|Saint Kitts and Nevis|||Basseterre
LC|Saint Lucia||Saint Lucian|Castries
VC|Saint Vincent and the Grenadines|||Kingstown
WS|Samoa|Independent State of Samoa|Samoan|Apia
SM|San Marino||Sammarinese|
ST|Sao Tome and Principe|Democratic Republic of Sao Tome and Principe||Sao Tome
SA|Saudi Arabia||Saudi,Saudi Arabian|Riyadh
SN|Senegal||Senegalese|Dakar
RS|Serbia||Serbian|Belgrade
SC|Seychelles||Seychellois|
SL|Sierra Leone||Sierra Leonean|Freetown
SG|Singapore||Singaporean|
SK|Slovakia|Slovak Republic|Slovak|Bratislava
SI|Slovenia||Slovenian,Slovene|Ljubljana
SB|Solomon Islands|||Honiara
SO|Somalia|Federal Republic of Somalia|Somali|Mogadishu
ZA|South Africa||South African|Pretoria
SS|South Sudan||South Sudanese|Juba
ES|Spain|Kingdom of Spain|Spanish|Madrid
LK|Sri Lanka|Democratic Socialist Republic of Sri Lanka|Sri Lankan|Colombo
SD|Sudan||Sudanese|Khartoum
SR|Suriname||Surinamese|Paramaribo
SE|Sweden||Swedish|Stockholm
CH|Switzerland|Swiss Confederation|Swiss|Bern
SY|Syrian Arab Republic|Syria|Syrian|Damascus
TJ|Tajikistan||Tajik|Dushanbe
TH|Thailand||Thai|Bangkok
TL|Timor-Leste|||Dili
TG|Togo|Togolese Republic|Togolese|Lome
TO|Tonga||Tongan|Nuku'alofa
TT|Trinidad and Tobago|||Port of Spain
TN|Tunisia||Tunisian|Tunis
TR|Türkiye|Turkey|Turkish|Ankara,Istanbul
TM|Turkmenistan||Turkmen|Ashgabat
TV|Tuvalu||Tuvaluan|Funafuti
UG|Uganda||Ugandan|Kampala
UA|Ukraine||Ukrainian|Kyiv
AE|United Arab Emirates||Emirati|Abu Dhabi,Dubai
GB|United Kingdom of Great Britain and Northern Ireland|United Kingdom|British|London,Glasgow
TZ|United Republic of Tanzania||Tanzanian|Dodoma,Dar es Salaam,Arusha
US|United States of America|United States||Washington
UY|Uruguay|Eastern Republic of Uruguay|Uruguayan|Montevideo
UZ|Uzbekistan||Uzbek|Tashkent,Samarkand
VU|Vanuatu||ni-Vanuatu|Port Vila
VE|Venezuela (Bolivarian Republic of)|Bolivarian Republic of Venezuela|Venezuelan|Caracas
VN|Viet Nam|Socialist Republic of Viet Nam|Vietnamese|Hanoi
YE|Yemen||Yemeni|Sana'a
ZM|Zambia||Zambian|Lusaka
ZW|Zimbabwe||Zimbabwean|Harare
VA|Holy See|Vatican City State||
PS|State of Palestine|||Ramallah
`;

/** Towns, besides the capitals, where the United Nations meets and adopts texts, and territories that resolutions concern. */
export const FURTHER_PLACES = `Geneva|New York|The Hague|Hague|Sharm el-Sheikh|Glasgow|Bonn|Montreal|Kyoto|Rio de Janeiro|Johannesburg|Sendai|Durban|Cancun|Busan|Paris|
Dubrovnik|Lausanne|Cartagena|Monterrey|Incheon|Aichi|Hiroshima|Nagasaki|Oslo|Nairobi|Entebbe|Brindisi|Valencia|Turin|Florence|Trieste|Katowice|
Marrakesh|Marrakech|Barcelona|Turku|Gothenburg|Kunming|Hangzhou|Shanghai|Belem|Yokohama|Hyderabad|Saint Petersburg|St. Petersburg|Almaty|Aktau|Awaza|Minamata|Basel|Rotterdam|Seville|Sevilla|Malaga|
Antalya|Salzburg|Strasbourg|Laxenburg|Aleppo|Idlib|Homs|Hama|Hebron|Jerusalem|East Jerusalem|Gaza|Gaza Strip|Gaza City|West Bank|Rafah|Golan|occupied Syrian Golan|Western Sahara|
American Samoa|Anguilla|Bermuda|British Virgin Islands|Cayman Islands|Falkland Islands (Malvinas)|French Polynesia|Gibraltar|Guam|Montserrat|New Caledonia|
Pitcairn|Saint Helena|Tokelau|Turks and Caicos Islands|United States Virgin Islands|Ascension|Tristan da Cunha|Hong Kong|Macao|Crimea|Sevastopol|Kosovo|Darfur|Abyei|Transnistria|
Puerto Rico|Mayotte|Aruba|Curaçao|Mariupol|Raqqa|Ghouta|Eastern Ghouta|eastern Ghouta|Douma|Duma|Tindouf|Rhodes|Cordoba|Doha|Quito|Addis Ababa|Buenos Aires|Ciudad del Este|San Francisco|Philadelphia|Bretton Woods`;
