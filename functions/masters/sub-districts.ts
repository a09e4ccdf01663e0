import { once } from '../kernel/once.ts'

/**
 * Sub-districts (tehsil, taluka, mandal, circle), by the LGD code of their district. All 6,921 of the LGD listing of
 * early 2022, and Bhella, which NHA's HFR document prints; so none for the 27 districts without any there (Mumbai, Kolkata, districts created later). Contains data of
 * the Local Government Directory under the Government Open Data License - India.
 *
 * Lookup ids are the places in the listing of June 2020: every recorded id fits (Aali 1, Aalo HQ 2, A.Konduru 71, Car Nicobar
 * 1108, Great Nicobar 2138, 'N' Thingdawl 4599, Zunheboto Sadar 6857). Inferred: those that are younger follow after its end.
 * Source: lgdirectory.gov.in; integrators' recorded answers.
 */
export interface SubDistrict {
  id: number
  /** LGD code of its district, not the lookup id. */
  districtCode: number
  subDistrictName: string
  /** LGD code. */
  isoCode: string
}

const table = once(() => new Map(listing.split('\n').map((line) => {
  const [district, entries] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]
  return [Number(district), entries.split('|').map((entry) => toSubDistrict(Number(district), entry))]
})))
const byIsoCode = once(() => new Map(subDistricts().map((subDistrict) => [subDistrict.isoCode, subDistrict])))

function toSubDistrict(districtCode: number, entry: string): SubDistrict {
  const [isoCode = '', id, ...name] = entry.split(' ')
  return { id: Number(id), districtCode, subDistrictName: name.join(' '), isoCode }
}

export const subDistricts = (): SubDistrict[] => [...table().values()].flat()

/** By the LGD code of the district. */
export const subDistrictsOfDistrict = (districtCode: string): readonly SubDistrict[] => table().get(Number(districtCode)) ?? []

export const subDistrictByIsoCode = (isoCode: string): SubDistrict | undefined => byIsoCode().get(isoCode.replace(/^0+/, ''))

/** A line a district: its LGD code, then `LGD code, lookup id, name` of each. */
const listing = `1:55 193 Anantnag|6822 194 Anantnag East|54 934 Bijbehara|58 1753 Dooru|57 3258 Kokernag|6820 3571 Larnoo|53 4675 Pahalgam|6817 5160 Qazigund|6818 5593 Sallar|6816 5808 Shahbad Bala|56 5843 Shangus|6819 6075 Srigufwara
2:5 709 Beerwah|6815 1004 BK Pora|7 1070 Budgam|8 1115 Chadoora|9 1223 Charar- E- Shrief|4 3062 Khag|6 3110 Khansahib|6814 3710 Magam|6813 4419 Narbal
3:35 583 Baramulla|38 1040 Boniyar|6827 1469 Dangarpora|6824 1470 Danghiwacha|6829 3018 Kawarhama|6828 3169 Khoie|36 3385 Kreeri|6830 3466 Kunzar|34 4872 Pattan|33 5171 Rafiabad|32 6063 Sopore|39 6223 Tangmarg|37 6580 Uri|6823 6752 Wagoora|6825 6781 Watergam|6826 6845 Zaingeer
4:6752 279 Assar|65 769 Bhaderwah|6747 783 Bhagwah|6753 796 Bhalessa|6755 798 Bhalla|6746 819 Bharath Bagla|6754 1326 Chilly Pingal|6758 1359 Chiralla|62 1730 Doda|6749 2179 Gundna|6756 2704 Kahara|6748 2968 Kashtigarh|6751 3958 Marmat|6750 4109 Mohalla|6757 4977 Phigsoo|63 6325 Thathri|7203 6924 Bhella
5:78 63 Akhnoor|6717 255 Arnia|6707 419 Bahu|6709 800 Bhalwal|81 987 Bishnah|6703 1393 Chowki Choura|6712 1473 Dansal|79 2541 Jammu|6708 2542 Jammu North|6706 2543 Jammu South|6718 2544 Jammu West|6701 2664 Jourian|6704 3116 Kharah Balli|6714 3176 Khour|6702 3767 Maira Mandrian|6713 3850 Mandal|6715 3945 Marh|6711 4303 Nagrota|6705 4809 Pargwal|80 5354 Ranbir Singh Pura|6716 6102 Suchetgarh
6:6191 1763 DRASS|13 2925 Kargil|14 5661 Sanku|6192 5829 SHAKER CHIKTAN|15 6847 Zanskar
7:29 534 Bani|28 674 Basohli|27 960 Billawar|6726 1718 Dinga Amb|31 2338 Hiranagar|30 2990 Kathua|6729 3626 Lohai Malhar|6725 3727 Mahanpur|6731 3947 Marheen|6727 4301 Nagri|6728 5322 Ramkote
8:6786 1764 Drugmulla|2 2239 Handwara|3 2943 Karnah|6782 3038 Keran|6783 3384 Kralpora|1 3469 Kupwara|6792 3556 Lalpora|6789 3563 Langate|6791 3634 Lolab|6785 3667 Machil|6788 5159 Qaziabad|6787 5320 Ramhal|6784 6472 Trehgam|6790 6841 Zachaldara
9:12 3080 Khalsi|10 3595 Leh|11 4606 Nubra|7158 6877 Durbuk|7159 6886 Kharu|7160 6890 Likir|7162 6902 Nyoma
10:6778 450 Balakote|16 2306 Haveli|17 3863 Mandi|6779 3910 Mankote|18 4063 Mendhar|19 6141 Surankote
11:6795 245 Aripal|49 330 Awantipora|6793 2715 Kakapora|48 4739 Pampore|51 5113 Pulwama|6796 5267 Rajpora|6794 5816 Shahoora|50 6471 Tral
12:6776 754 Beri Pattan|21 1490 Darhal|24 2732 Kalakote|6771 3139 Khawas|6851 3338 Koteranka|6774 3572 Laroka|6772 3901 Manjakote|25 4597 Nowshera|6773 5161 Qila Darhal|22 5265 Rajouri|6777 5974 Siot|26 6125 Sundarbani|6775 6254 Taryath|20 6310 Thana Mandi
13:6802 1213 Channapora|6803 1812 Eidgah|6801 3111 Khanyar|6804 4776 Panthachowk|6805 6083 Srinagar Central|43 6084 Srinagar (North)|44 6085 Srinagar (South)
14:6736 656 Basantgarh|73 1256 Chenani|6737 3580 Latti|75 3771 Majalta|6734 4170 Moungri|6735 4744 Panchari|74 5326 Ramnagar|72 6529 Udhampur
15:153 818 Bharari|156 953 Bilaspur Sadar|152 2040 Ghumarwin|154 2616 Jhanduta|6938 2779 Kalol|155 4316 Naina Devi|157 4349 Namhol
16:86 795 Bhalai|88 837 Bhattiyat|92 1062 Bharmour|90 1147 Chamba|84 1239 Churah|87 1446 Dalhousie|6944 1661 Dharwala|91 2351 Holi|6943 2721 Kakira|83 4761 Pangi|6942 5106 Pukhri|85 5597 Saluni|89 5919 Sihunta
17:144 643 Barsar|146 892 Bhoranj|6885 894 Bhota|145 1662 Dhatwal|142 1897 Galore|143 2233 Hamirpur|6884 2853 Kangoo|141 4263 Nadaun|6883 6259 Tauni Devi Bamson|140 6412 Tira Sujanpur
18:6900 79 Alampur|112 422 Baijnath|102 638 Baroh|6939 845 Bhawarna|6897 1114 Chadiyar|6918 1431 Dadasiba|6901 1489 Dareeni|103 1567 Dera Gopipur|99 1652 Dharmsala|109 1674 Dhira|95 1861 Fatehpur|6921 1935 Gangath|97 2255 Harchakian|6920 2266 Haripur|94 2411 Indora|110 2479 Jaisinghpur|105 2578 Jaswan|104 2587 Jawalamukhi|96 2588 Jawali|100 2855 Kangra|107 3184 Khundian|6896 3358 Kotla|6902 3513 Lagru|6919 3774 Majheen|113 4208 Multhan|101 4304 Nagrota Bagwan|6895 4305 Nagrota Surian|93 4609 Nurpur|111 4704 Palampur|6899 4747 Panchrukhi|6905 5085 Pragpur|106 5279 Rakkar|98 5820 Shahpur|7048 6110 Sulah|108 6379 Thural
19:194 2241 Hangrang|197 2782 Kalpa|196 4147 Morang|198 4532 Nichar|195 5065 Poo|199 5639 Sangla|6941 6235 Tapri
20:121 208 Ani|120 538 Banjar|6887 903 Bhuntar|118 3428 Kullu|117 3832 Manali|122 4565 Nirmand|6886 4569 Nither|119 5564 Sainj
21:115 3518 Lahul|116 6071 Spiti|114 6515 Udaipur
22:134 325 Aut|131 462 Baldwara|6947 468 Balh|135 475 Bali Chowki|130 778 Bhadrota|137 1112 Chachyot|186 1273 Bagachnogi|6950 1293 Chhatri|6949 1534 Dehar|127 1651 Dharmpur|124 2649 Jogindarnagar|139 2950 Karsog|6945 3000 Katoula|128 3359 Kotli|125 3509 Lad Bharol|6969 3791 Makridi|6970 3855 Mandap|133 3862 Mandi|138 4543 Nihri|123 4665 Padhar|6951 4763 Pangna|6952 5451 Rewalsar|126 5626 Sandhol|129 5704 Sarkaghat|132 6128 Sundarnagar|136 6376 Thunag|6946 6386 Tihra|6948 6396 Tikken|7174 6866 Bagshad|7175 6875 Dhalwan
23:185 1237 Chaupal|192 1362 Chirgaon|6958 1532 Deha|6964 1608 Dhami|193 1733 Dodra Kwar|6961 2518 Jalog|6957 2561 Jangla|188 2665 Jubbal|183 2674 Junga|6956 3339 Kotgarh|189 3356 Kotkhai|179 3441 Kumarsain|6962 3468 Kupvi|178 4389 Nankhari|187 4523 Nerwa|177 5333 Rampur|191 5469 Rohru|6959 5677 Sarahan|6960 5696 Sarawati Nagar|180 5785 Sunni|181 5874 Shimla ( Rural )|182 5875 Shimla (urban)|6963 6176 Taklech|184 6332 Theog|190 6392 Tikar
24:171 1429 Dadahu|6953 2267 Haripurdhar|174 2823 Kamrau|172 4308 Nahan|6954 4396 Narag|168 4585 Nohra|169 4653 Pachhad|6955 4682 Pajhota|173 4781 Paonta Sahib|167 5249 Rajgarh|170 5444 Renuka|176 5482 Ronhat|175 5830 Shalai|7121 6892 Majra
25:158 250 Arki|162 355 Baddi|159 1495 Darlaghat|166 2839 Kandaghat|164 2960 Kasauli|163 3386 Krishangarh|7056 3458 Kunihar|6967 3828 Mamlig|161 4332 Nalagarh|6940 4768 Panjehra|160 5346 Ramshahr|165 6030 Solan|7126 6904 PARWANOO
26:148 132 Amb|149 527 Bangana|147 828 Bharwain|6892 974 Birhu Kalan|6891 1776 Dulahar|6893 1884 Gagret|6888 1999 Ghanari|151 2275 Haroli|6889 2433 Ispur|6890 2651 Jol|6894 4042 Mehatpur|150 6562 Una
27:255 57 Ajnala|256 173 Amritsar -I|257 174 Amritsar- II|258 335 Baba Bakala|6854 3779 Majitha
28:245 688 Bathinda|6858 4002 Maur|244 5338 Rampura Phul|246 6200 Talwandi Sabo
29:242 1844 Faridkot|243 2484 Jaitu|5984 3330 KOTAKPURA
30:222 164 Amloh|220 678 Bassi Pathana|221 1855 Fatehgarh Sahib|223 3082 Khamanon
31:235 1869 Firozpur|6011 2199 GURUHARSAHAI|6965 3826 Mamdot|234 6853 Zira
32:203 686 Batala|204 1564 Dera Baba Nanak|6860 1711 Dinanagar|202 2190 Gurdaspur|6859 2740 Kalanaur
33:214 1508 Dasua|217 1965 Garhshankar|216 2362 Hoshiarpur|215 4192 Mukerian
34:212 2506 Jalandhar - I|213 2507 Jalandhar - II|210 4327 Nakodar|211 4978 Phillaur|209 5813 Shahkot
35:205 900 Bhulath|206 2899 Kapurthala|208 4969 Phagwara|207 6117 Sultanpur Lodhi
36:230 2464 Jagraon|225 3105 Khanna|227 3648 Ludhiana (East)|228 3649 Ludhiana (West)|226 4887 Payal|229 5203 Raikot|224 5615 Samrala
37:248 1074 Budhlada|249 3925 Mansa|247 5700 Sardulgarh
38:232 385 Bagha Purana|5996 1631 DHARAMKOT|233 4104 Moga|231 4541 Nihal Singhwala
39:240 2046 Gidderbaha|239 3817 Malout|241 4196 Muktsar
40:219 447 Balachaur|5993 526 BANGA|218 4491 Nawanshahr
41:6849 1767 DUDHAN SADHAN|252 4260 Nabha|253 4859 Patiala|251 4866 Patran|254 5272 Rajpura|250 5603 Samana
42:262 187 Anandpur Sahib|265 1149 Chamkaur Sahib|6857 4153 MORINDA|263 4383 Nangal|264 5504 Rup Nagar
43:6855 843 BHAWANIGARH|270 1691 Dhuri|6852 1723 DIRBA|273 3596 Lehra|274 4140 Moonak|271 5646 Sangrur|272 6124 Sunam
44:277 1179 Chandigarh
45:330 106 Almora|6341 402 Bagwalipokhar|333 813 Bhanoli|325 858 Bhikiasain|326 1236 Chaukhutiya|6338 1665 Dhaulchhina|6342 1694 Dhyari|329 1802 Dwarahat|332 2471 Jainti|6340 2502 Jalali|6368 3560 Lamgada|6339 3665 Machhor|328 5370 Ranikhet|331 6035 Someshwar|327 6113 Sult|6330 6160 Syalde
46:323 384 Bageshwar|6331 1775 Dugnakuri|324 1975 Garud|6332 2698 Kafligair|322 2837 Kanda|321 2893 Kapkot|6367 5833 Shama
47:6345 25 Adibadri|285 1150 Chamoli|6347 1596 Dewal|289 1888 Gairsain|6343 1994 Ghaat|6346 2631 Jilasu|284 2659 Joshimath|287 2945 Karnaprayag|6344 4379 Nandprayag|6333 4407 Narayanbagar|286 5047 Pokhari|288 6320 Tharali
48:6377 579 Barakot|334 1153 Champawat|336 3625 Lohaghat|6348 3844 Manch|335 4857 Pati|337 5068 Poornagiri|6349 5110 Pulla Gumdesh
49:300 1134 Chakrata|304 1535 Dehradun|6335 1736 Doiwala|302 2785 Kalsi|305 5458 Rishikesh|301 6509 Tyuni|303 6714 Vikas Nagar
50:6022 784 Bhagwanpur|354 2258 Hardwar|355 3540 Laksar|6351 3546 Laldhang|6352 4438 Narsan|353 5484 Roorkee
51:339 759 Betalghat|341 1639 Dhari|342 2227 Haldwani|344 2727 Kaladhungi|338 3323 Kosya Kutauli|345 3555 Lalkuan|340 4318 Nainital|6350 4624 Okhalkanda|6353 5313 Ramgarh|343 5325 Ramnagar
52:6354 978 Bironkhal|6036 1130 Chakisain|312 1234 Chaubatta Khal|309 1681 Dhoomakot|6373 2493 Jakhanikhal|313 3336 Kotdwara|310 3568 Lansdowne|307 4880 Pauri|6355 5456 Rikhanikhal|311 5732 Satpuli|306 6081 Srinagar|308 6291 Thailisain|314 6803 Yamkeshwar
53:6356 528 Bangapani|318 753 Berinag|6424 1579 Devalthal|316 1637 Dharchula|317 1700 Didihat|6336 1905 Ganai Gangoli|319 1941 Gangolihat|6425 2831 Kanalichhina|315 4225 Munsiari|6358 4769 Pankhu|320 5034 Pithoragarh|6357 6265 Tejam|6359 6300 Thal
54:6334 684 Basukedar|292 2495 Jakholi|291 5491 Rudraprayag|290 6539 Ukhimath
55:6374 467 Balganga|294 1594 Devprayag|298 1613 Dhanaulti|6372 1890 Gaja|293 2004 Ghansali|296 2492 Jakhani Dhar|6360 2845 Kandisaur|6361 3211 Kirtinagar|6362 3673 Madannegi|6337 4317 Nainbag|299 4422 Narendra Nagar|6363 4884 Pawkidevi|295 5091 Pratapnagar|297 6264 Tehri
56:348 441 Bajpur|350 1874 Gadarpur|347 2576 Jaspur|346 2965 Kashipur|352 3137 Khatima|349 3195 Kichha|6364 4359 Nanakmatta|6030 5493 Rudrapur|351 6006 Sitarganj
57:6405 637 Barnigad|283 839 Bhatwari|282 1354 Chinyali Saur|6365 1667 Dhauntari|281 1791 Dunda|6366 2660 Joshiyara|279 4152 Mori|278 5129 Puraula|280 5250 Rajgarhi|6404 5656 Sankari
58:359 139 Ambala|6406 140 Ambala Cantonment|360 587 Barara|6430 4201 Mulana ST|358 4397 Naraingarh|6429 5545 Saha ST|6431 5826 Shahzadpur ST
59:6432 410 Bahal ST|397 699 Bawani Khera|398 876 Bhiwani|401 3630 Loharu|400 6013 Siwani|399 6470 Tosham
60:6407 362 Badkhal|426 484 Ballabgarh|6415 1518 Dayalpur ST|6414 1663 Dhauj ST|425 1843 Faridabad|6416 1980 Gaunchi ST|6435 4127 Mohna ST|6434 6383 Tigaon ST
61:6436 838 Bhattukalan ST|6437 902 Bhuna ST|388 1853 Fatehabad|6438 2489 Jakhal ST|6439 3422 Kulan ST|386 5393 Ratia|387 6459 Tohana
62:6421 373 Badshahpur ST|418 1849 Farrukhnagar|417 2192 Gurgaon|6423 2278 Harsaru ST|6422 2692 Kadipur ST|419 3876 Manesar|416 4837 Pataudi|420 6027 Sohna|6420 6784 Wazirabad ST
63:393 15 Adampur|6442 498 Balsamand ST|6440 652 Barwala|6408 676 Bass|396 2242 Hansi|394 2343 Hisar|6419 3158 Kheri Jalab ST|395 4433 Narnaund|6441 6541 Uklana ST
64:6444 364 Badli|408 405 Bahadurgarh|407 752 Beri|409 2611 Jhajjar|410 3982 Matenhail|6443 5591 Salhawas ST
65:6409 90 Alewa|383 2633 Jind|384 2668 Julana|382 4448 Narwana|6445 5006 Pillukhera ST|385 5526 Safidon|6413 6510 Uchana
66:6448 1617 Dhand ST|369 1862 Fatehpur Pundri|367 2160 Guhla|368 2713 Kaithal|6446 2747 Kalayat|6447 5241 Rajaund ST|6449 6014 Siwan ST
67:373 278 Assandh|6452 485 Ballah ST|374 2009 Gharaunda|371 2415 Indri|372 2944 Karnal|6451 4538 Nigdu ST|370 4553 Nilokheri|6450 4568 Nising ST
68:6454 337 Babain ST|6453 2431 Ismailabad ST|6410 3512 Ladwa|365 4928 Pehowa|364 5807 Shahbad|366 6314 Thanesar
69:6457 288 Ateli|6458 2861 Kanina|411 3736 Mahendragarh|6456 4384 Nangal Chawdhary|412 4432 Narnaul|6459 5730 Satnali ST
70:6460 654 Barwala ST|356 2768 Kalka|6461 4155 Morni ST|357 4745 Panchkula|6411 5215 Raipur Rani
71:6462 569 Bapoli|376 2434 Israna|6412 3994 Matlauda|375 4766 Panipat|377 5601 Samalkha
72:415 698 Bawal|6464 1442 Dahina ST|6463 1657 Dharuhera ST|413 3322 Kosli|6466 3877 Manethi ST|6465 4311 Nahar ST|6418 4715 Palhawas ST|414 5452 Rewari
73:6467 2739 Kalanaur|6468 3526 Lakhan Majra ST|404 3724 Maham|405 5470 Rohtak|406 5614 Sampla
74:389 1426 Dabwali|392 1818 Ellenabad|6471 2125 Goriwala ST|6469 2741 Kalanwali|6470 4462 Nathusari Chopta|391 5363 Rania|390 5992 Sirsa
75:379 1907 Ganaur|378 2076 Gohana|6472 3109 Khanpur ST|381 3127 Kharkhoda|6473 5221 Rai ST|380 6058 Sonipat
76:362 950 Bilaspur|363 1283 Chhachhrauli|361 2449 Jagadhri|6417 3167 Pratap Nagar ST|6474 5166 Radaur|6475 5523 Sadhaura ST|6476 5692 Saraswati Nagar ST
77:433 1408 Civil Lines|447 2946 Karol Bagh|435 3370 Kotwali
78:439 1918 Gandhi Nagar|6084 4026 Mayur Vihar|441 5096 Preet Vihar
79:443 1157 Chanakya Puri|452 1538 Delhi Cantonment|453 6641 Vasant Vihar
80:6076 95 Alipur|432 4102 Model Town|430 4421 Narela
81:6083 2917 Karawal Nagar|436 5761 Seelam Pur|6082 6804 Yamuna Vihar
82:6078 2862 Kanjhawala|6077 5468 Rohini|431 5693 Saraswati Vihar
83:454 2304 Hauz Khas|6080 4049 Mehrauli|6079 5573 Saket
84:6086 1804 Dwarka|6085 2891 Kapeshera|451 4322 Najafgarh
85:448 4838 Patel Nagar|450 5123 Punjabi Bagh|449 5266 Rajouri Garden
86:607 56 Ajmer|6659 231 Arain|609 705 Beawar|612 866 Bhinay|614 3027 Kekri|606 3215 Kishangarh|610 3979 Masuda|611 4451 Nasirabad|608 4926 Peesangan|6655 5148 Pushkar|6657 5483 Roopangarh|613 5715 Sarwar|6660 5750 Sawar|6658 6230 Tantoli|6656 6256 Tatgarh|6661 6707 Vijaynagar
87:499 115 Alwar|500 557 Bansur|493 716 Behror|6383 2136 GOVINDGARH|504 2991 Kathumar|497 3216 Kishangarh Bas|495 3355 Kotkasim|503 3506 Lachhmangarh|6382 3795 MALAKHERA|494 3861 Mandawar|6936 4418 Narayanpur|6380 4504 NEEMRANA|502 5246 Rajgarh|498 5314 Ramgarh|6381 5440 RENI|501 6308 Thanagazi|496 6388 Tijara|7129 6898 Naugaon|7128 6916 Tapukara|7113 6917 Tehla
88:6612 3 Abapura|6061 186 ANANDPURI|6922 261 Artuna|653 392 Bagidora|652 559 Banswara|6042 1305 CHHOTI SARWAN|6610 1926 Gangadtalai|6611 1950 Ganoda|651 1962 Garhi|650 2023 Ghatol|654 3489 Kushalgarh|6043 5571 SAJJANGARH
89:671 220 Antah|673 311 Atru|672 584 Baran|676 1282 Chhabra|677 1301 Chhipabarod|674 3212 Kishanganj|670 3890 Mangrol|675 5806 Shahbad
90:582 634 Barmer|578 702 Baytoo|584 1381 Chohtan|6912 1611 Dhanaau|6050 1683 DHORIMANNA|6906 1882 Gadraroad|6907 2043 Gida|581 2144 Gudha Malani|579 4658 Pachpadra|583 5345 Ramsar|6904 5610 Samdari|6045 5760 SEDWA|577 5860 Sheo|6052 5951 Sindhari|580 6012 Siwana|7131 6869 Barmer Gramin|7130 6885 Kalyanpur|7132 6901 Nokhra
91:513 701 Bayana|511 820 Bharatpur|6665 908 Bhusawar|508 1526 Deeg|506 2805 Kaman|510 3442 Kumher|509 4264 Nadbai|507 4278 Nagar|505 4676 Pahari|514 5503 Rupbas|6930 5927 Sikri|6923 6512 Uchhain|512 6787 Weir
92:627 274 Asind|6066 369 Badnor|630 525 Banera|634 861 Bhilwara|638 939 Bijoliya|6068 2232 Hameergarh|628 2376 Hurda|636 2465 Jahazpur|6064 2920 Kareda|635 3364 Kotri|631 3849 Mandal|637 3852 Mandalgarh|6067 4983 Phooliya Kalan|632 5211 Raipur|633 5542 Sahara|629 5823 Shahpura
93:6913 438 Bajju|473 940 Bikaner|479 1287 Chhatargarh|478 3075 Khajuwala|476 3266 Kolayat|475 3656 Lunkaransar|477 4586 Nokha|474 5066 Poogal|480 6074 Sridungargarh
94:626 1083 Bundi|622 2329 Hindoli|624 2414 Indragarh|625 3047 Keshoraipatan|623 4320 Nainwa|6033 6189 TALERA
95:664 627 Bari Sadri|657 711 Begun|662 770 Bhadesar|6057 890 BHOPALSAGAR|659 1372 Chittaurgarh|661 1793 Dungla|656 1942 Gangrar|660 2890 Kapasan|663 4555 Nimbahera|655 5386 Rashmi|658 5410 Rawatbhata|7133 6870 Bassi
96:6426 922 BIDASAR|484 1406 Churu|482 5248 Rajgarh|485 5391 Ratangarh|483 5698 Sardarshahar|6931 5910 Sidhmukh|486 6106 Sujangarh|481 6241 Taranagar
97:533 685 Baswa|536 1515 Dausa|537 3558 Lalsot|6909 3589 Lawan|534 3761 Mahwa|6914 3860 Mandawar|6053 4385 Nangal Rajawatan|6932 5192 Rahuwas|6908 5317 Ramgarh Pachwara|535 5926 Sikrai|7134 6871 Behrawanda|7135 6872 Bejupada|7136 6909 Sainthal
98:516 618 Bari|515 664 Baseri|518 1666 Dhaulpur|6933 3894 Mania|519 5225 Rajakhera|6389 5706 SARMATHURA|517 5788 Sepau
99:647 277 Aspur|6058 917 BICHIWARA|6059 1314 Chikhali|646 1792 Dungarpur|6060 1896 Galiyakot|6070 2662 JOTHARI|6062 5510 Sabla|648 5538 Sagwara|649 5937 Simalwara|7137 6876 Dowda|7138 6879 Gamdi Ahada
100:462 226 Anupgarh|458 1929 Ganganagar|463 2011 Gharsana|457 2913 Karanpur|460 4661 Padampur|461 5220 Raisinghnagar|6915 5407 Ravla|459 5525 Sadulshahar|465 6142 Suratgarh|464 6698 Vijainagar
101:472 773 Bhadra|468 2246 Hanumangarh|471 4584 Nohar|469 5004 Pilibanga|470 5411 Rawatsar|466 5635 Sangaria|467 6382 Tibi
102:547 148 Amber|549 677 Bassi|550 1136 Chaksu|541 1383 Chomu|6027 1770 DUDU|546 2473 Jaipur|548 2555 Jamwa Ramgarh|6026 3217 KISHANGARH RENWAL|6028 3357 KOTKHAWDA|538 3362 Kotputli|543 4004 Mauzamabad|6924 4882 Pavta|544 4968 Phagi|542 4988 Phulera (Hq.Sambhar)|545 5633 Sanganer|540 5821 Shahpura|539 6727 Viratnagar|7140 6858 Aandhi|7141 6884 Jobner|7139 6891 Madhorajpura|7142 6921 Tunga
103:6040 811 Bhaniyana|576 1854 Fatehgarh|574 2476 Jaisalmer|575 5046 Pokaran|7143 6915 Sum
104:586 44 Ahore|589 399 Bagora|588 871 Bhinmal|6046 1364 Chitalwana|587 2519 Jalor|6044 2580 Jaswantpura|591 5375 Raniwara|590 5622 Sanchore|585 5755 Sayla
105:680 68 Aklera|6055 275 ASNAWAR|6666 442 Bakani|6926 1772 Dug|684 1940 Gangdhar|679 2615 Jhalrapatan|678 3106 Khanpur|681 3917 Manohar Thana|682 4659 Pachpahar|683 5025 Pirawa|6925 5210 Raipur|6667 6130 Sunel
106:489 1078 Buhana|488 1360 Chirawa|487 2630 Jhunjhunun|490 3160 Khetri|6370 3821 MALSISAR|491 4489 Nawalgarh|6371 6138 SURAJGARH|492 6519 Udaipurwati|7144 6881 Gudhagorji|7145 6894 Mandawa
107:6049 464 Balesar|6047 565 Baori|6048 566 Bap|6916 568 Bapini|569 888 Bhopalgarh|573 946 Bilara|6937 1523 Dechu|570 2646 Jodhpur|6391 3631 LOHAWAT|572 3655 Luni|568 4643 Osian|567 4970 Phalodi|6051 5015 Pipar shahar|6927 5856 Shekhala|571 5866 Shergarh|6390 6409 TINWARI|7146 6859 Aau|7147 6911 Setrawa
108:522 2327 Hindaun|523 2916 Karauli|524 3866 Mandrayal|6379 3974 Masalpur|521 4270 Nadoti|525 5673 Sapotra|6934 6147 Suroth|520 6457 Todabhim|7148 6912 ShriMahaveer Ji
109:666 1706 Digod|6054 2888 Kanwas|667 3511 Ladpura|665 5011 Pipalda|668 5308 Ramganj Mandi|669 5640 Sangod
110:563 1529 Degana|558 1701 Didwana|559 2591 Jayal|561 3147 Kheenvsar|6065 3407 KUCHAMAN CITY|557 3510 Ladnu|565 3790 Makrana|562 4070 Merta|6378 4219 MUNDWA|560 4287 Nagaur|566 4478 Nawa|564 4802 Parbatsar|6069 5461 RIYAN BADI|7149 6910 Sanjhu
111:605 469 Bali|603 1575 Desuri|597 2481 Jaitaran|602 3972 Marwar Junction|601 4716 Pali|598 5209 Raipur|6898 5362 Rani|600 5467 Rohat|599 6028 Sojat|604 6122 Sumerpur
112:641 156 Amet|639 862 Bhim|6935 1539 Delwara|640 1549 Deogarh|6392 1961 GARHBOR|6393 3090 KHAMNOR|642 3439 Kumbhalgarh|6928 3501 Kuwaria|645 4460 Nathdwara|644 5204 Railmagra|643 5274 Rajsamand
113:527 503 Bamanwas|529 1041 Bonli|530 1245 Chauth Ka Barwara|526 1931 Gangapur|532 3101 Khandar|528 3796 Malarna Doongar|531 5747 Sawai Madhopur|6386 6783 WAZEERPUR|7152 6895 Mitrapura
114:554 1477 Danta Ramgarh|6387 1676 DHOD|551 1856 Fatehpur|6384 3153 KHENDELA|552 3505 Lachhmangarh|556 4503 Neem-Ka-Thana|6388 5318 RAMGARH SHEKAWATI|553 5925 Sikar|555 6079 Sri Madhopur|7153 6900 Nechwa
115:595 10 Abu Road|594 5009 Pindwara|596 5446 Reodar|592 5861 Sheoganj|593 5987 Sirohi|7154 6874 Deldar
116:620 1554 Deoli|6910 1795 Duni|615 3819 Malpura|617 4571 Niwai|616 4924 Peeplu|619 6458 Todaraisingh|618 6463 Tonk|621 6570 Uniara|7155 6897 Nagarfort
117:6903 358 Badgaon|6917 868 Bhindar|689 2054 Girwa|686 2073 Gogunda|688 2608 Jhadol|6929 2878 Kanod|695 3159 Kherwara|687 3363 Kotra|691 3573 Lasadiya|685 4007 Mavli|694 5457 Rishabhdeo|692 5596 Salumbar|693 5675 Sarada|6911 5776 Semari|690 6619 Vallabhnagar|7156 6888 Kurabad|7157 6899 Nayagaon
118:766 40 Agra|770 403 Bah|765 1834 Etmadpur|769 1852 Fatehabad|768 3155 Kheragarh|767 3207 Kiraoli
119:754 308 Atrauli|753 1872 Gabhana|756 2397 Iglas|752 3065 Khair|755 3253 Koil
120:890 101 Allahabad|891 571 Bara|893 2237 Handia|892 2919 Karchhana|895 3306 Koraon|894 4051 Meja|889 4993 Phulpur|888 6065 Soraon
121:910 60 Akbarpur|908 103 Allapur|911 874 Bhiti|909 2505 Jalalpur|907 6216 Tanda
122:6877 54 Ajitmal|842 319 Auraiya|841 923 Bidhuna
123:966 332 Azamgarh|964 1093 Burhanpur|969 3551 Lalganj|6165 3966 MARTINGANJ|970 4048 Mehnagar|967 4575 Nizamabad|968 4994 Phulpur|965 5537 Sagri
124:736 389 Baghpat|735 593 Baraut|737 3150 Khekada
125:921 418 Bahraich|922 2712 Kaiserganj|920 3734 Mahasi|6862 4083 MIHINPURWA MOTIPUR|919 4392 Nanpara|6861 4885 PAYAGPUR
126:980 431 Bairia|978 488 Ballia|979 552 Bansdih|975 735 Belthara Road|977 5389 Rasra|976 5920 Sikanderpur
127:925 497 Balrampur|926 6493 Tulsipur|927 6591 Utraula
128:873 285 Atarra|872 339 Baberu|871 513 Banda|874 4398 Naraini|6157 4680 Pailani|7173 6918 TEST SUBDISTRICT
129:896 1860 Fatehpur|901 2217 Haidergarh|898 4480 Nawabganj|897 5329 Ramnagar|900 5344 Ramsanehighat|899 5979 Sirauli Gauspur
130:786 229 Aonla|784 413 Baheri|787 601 Bareilly|789 1845 Faridpur|785 4038 Meerganj|788 4481 Nawabganj
131:939 682 Basti|937 814 Bhanpur|938 2277 Harraiya|940 5489 Rudhauli
132:713 938 Bijnor|716 1187 Chandpur|715 1609 Dhampur|714 4291 Nagina|712 4323 Najibabad
133:780 962 Bilsi|779 983 Bisauli|782 1069 Budaun|783 1509 Dataganj|781 5546 Sahaswan
134:748 228 Anupshahr|746 1081 Bulandshahr|749 1520 Debai|751 3190 Khurja|750 5872 Shikarpur|747 5902 Siana|745 5923 Sikandrabad
135:994 1128 Chakia|993 1172 Chandauli|6869 4187 Mugalsarai|6870 4468 NAUGARH|992 5572 Sakaldiha
136:875 2958 Karwi|5930 3899 MANIKPUR|876 3996 Mau|6156 5233 Rajapur
137:961 609 Barhaj|963 835 Bhatpar Rani|959 1561 Deoria|960 5492 Rudrapur|962 5587 Salempur
138:1007 93 Aliganj|1008 1829 Etah|1009 2512 Jalesar
139:839 826 Bharthana|840 1126 Chakarnagar|838 1832 Etawah|836 2579 Jaswantnagar|837 5557 Saifai|6158 6174 Takha
140:906 941 Bikapur|905 1837 Faizabad|903 4087 Milkipur|902 5487 Rudauli|904 6024 Sohawal
141:831 172 Amritpur|832 1848 Farrukhabad|830 2709 Kaimganj
142:877 965 Bindki|878 1859 Fatehpur|879 3063 Khaga
143:772 1868 Firozabad|773 2577 Jasrana|774 5873 Shikohabad|6161 5993 SIRSAGANJ|771 6499 Tundla
144:742 1436 Dadri|743 1984 Gautam Buddha Nagar|744 2605 Jewar
145:739 2026 Ghaziabad|6089 3645 Loni|738 4103 Modinagar
146:989 2027 Ghazipur|987 2491 Jakhania|6834 2969 KASIMABAD|990 4110 Mohammadabad|988 5556 Saidpur|6835 5797 SEVRAI|991 6846 Zamania
147:929 1412 Colonelganj|928 2097 Gonda|931 3909 Mankapur|930 6236 Tarabganj
148:952 553 Bansgaon|948 1104 Campierganj|951 1241 Chauri Chaura|954 2085 Gola|950 2119 Gorakhpur|953 3073 Khajni|949 5554 Sahjanwa
149:864 2234 Hamirpur|867 3999 Maudaha|865 5392 Rath|866 5702 Sarila
150:812 956 Bilgram|811 2257 Hardoi|813 5627 Sandila|810 5751 Sawayajpur|809 5802 Shahabad
151:852 2509 Jalaun|853 2784 Kalpi|855 3286 Konch|851 3690 Madhogarh|854 4635 Orai
152:982 363 Badlapur|984 2584 Jaunpur|986 3036 Kerakat|983 3664 Machhlishahr|985 3948 Mariahu|981 5810 Shahganj
153:857 1954 Garautha|860 2618 Jhansi|859 4003 Mauranipur|856 4164 Moth|858 6172 Tahrauli
154:730 175 Amroha|729 1614 Dhanaura|731 2286 Hasanpur|6831 4469 Naugawan Sadat
155:833 1297 Chhibramau|6876 2288 Haseran|834 2874 Kannauj|835 6445 Tirwa
156:845 62 Akbarpur|846 880 Bhognipur|844 1568 Derapur|6871 3770 Maitha|843 5390 Rasulabad|847 5922 Sikandra
157:848 958 Bilhaur|850 2014 Ghatampur|849 2880 Kanpur|6163 4447 NARWAL
158:887 1120 Chail|886 3904 Manjhanpur|885 5978 Sirathu
159:802 1668 Dhaurahara|799 2087 Gola Gokaran Nath|801 3529 Lakhimpur|6875 4098 Mitauli|800 4113 Mohammdi|797 4539 Nighasan|798 4720 Palia
160:956 2293 Hata|6879 2896 Kaptanganj|957 2976 Kasya|6878 3059 Khadda|955 4671 Padrauna|958 6208 Tamkuhi Raj
161:862 3554 Lalitpur|6369 3678 madawara|863 3752 Mahroni|6881 4718 Pali|861 6186 Talbehat
162:820 446 Bakshi Ka Talab|819 3807 Malihabad|822 4117 Mohanlalganj|821 5520 Sadar|6094 5708 Sarojani Nagar
163:759 2297 Hathras|760 5513 Sadabad|757 5719 Sasni|758 5924 Sikandra Rao
164:947 3729 Maharajganj|944 4474 Nautanwa|945 4533 Nichlaul|946 4973 Pharenda
165:869 1227 Charkhari|868 3429 Kulpahar|870 3748 Mahoba
166:777 878 Bhogaon|6873 2028 Ghiror|776 2926 Karhal|6872 3220 Kishni|6874 3473 Kurawali|775 3766 Mainpuri
167:761 1285 Chhata|6832 2134 GOVARDHAN|763 3735 Mahavan|762 3980 Mat|764 3987 Mathura
168:971 2037 Ghosi|972 3691 Madhuban|973 4001 Maunath Bhanjan|974 4190 Muhammadabad Gohna
169:733 4009 Mawana|734 4039 Meerut|732 5699 Sardhana
170:1003 1399 Chunar|1001 3549 Lalganj|1002 3951 Marihan|1000 4096 Mirzapur
171:720 947 Bilari|718 2885 Kanth|719 4145 Moradabad|717 6294 Thakurdwara
172:709 1073 Budhana|711 2566 Jansath|710 3133 Khatauli|708 4251 Muzaffarnagar
173:6867 126 Amariya|791 982 Bisalpur|6866 2766 Kalinagar|790 5005 Pilibhit|792 5128 Puranpur
174:881 3446 Kunda|880 3547 Lalganj|883 4874 Patti|882 5089 Pratapgarh|884 5368 Raniganj
175:827 1447 Dalmau|826 3548 Lalganj|823 3728 Maharajganj|825 5170 Rae Bareli|829 5594 Salon|828 6563 Unchahar
176:725 949 Bilaspur|728 4086 Milak|726 5335 Rampur|727 5801 Shahabad|723 6098 Suar|724 6215 Tanda
177:701 714 Behat|704 1546 Deoband|703 4330 Nakur|705 5342 Rampur Maniharan|702 5543 Saharanpur
178:943 2000 Ghanghata|942 3079 Khalilabad|941 4043 Mehdawal
179:999 318 Aurai|997 772 Bhadohi|998 2207 Gyanpur
180:796 2499 Jalalabad|6882 2738 Kalan|793 5083 Powayan|795 5812 Shahjahanpur|794 6401 Tilhar
181:923 870 Bhinga|924 2398 Ikauna|6164 2552 jamunaha
182:934 554 Bansi|936 1742 Domariyaganj|935 2443 Itwa|933 4467 Naugarh|932 5888 Shohratgarh
183:806 997 Biswan|805 3516 Laharpur|807 3746 Mahmudabad|6880 3749 Maholi|803 4097 Misrikh|808 5908 Sidhauli|804 6004 Sitapur
184:1006 1768 Dudhi|1004 2035 Ghorawal|1005 5463 Robertsganj|7127 6903 Obra
185:6868 461 Baldirai|916 2480 Jaisinghpur|918 2691 Kadipur|917 3559 Lambhua|915 6115 Sultanpur
186:6160 530 BANGARMAU|818 925 Bighapur|815 2282 Hasanganj|817 5144 Purwa|814 5527 Safipur|816 6572 Unnao
187:995 5008 Pindra|6093 5238 Rajatalab|996 5518 Sadar
188:1116 238 Araria|1114 824 Bhargama|1113 1870 Forbesganj|1120 2650 Jokihat|1117 3480 Kursakatta|1112 4436 Narpatganj|1119 4711 Palasi|1115 5369 Raniganj|1118 5929 Sikti
189:1481 321 Aurangabad|1482 648 Barun|1476 1513 Daudnagar|1485 1545 Deo|1478 2074 Goh|1477 2290 Haspura|1484 3500 Kutumba|1486 3674 Madanpur|1483 4261 Nabinagar|1480 4617 Obra|1479 5172 Rafiganj
190:1346 129 Amarpur|1350 540 Banka|1349 576 Barahat|1355 695 Bausi|1352 727 Belhar|1353 1158 Chanan|1348 1690 Dhuraiya|1354 2999 Katoria|1351 4989 Phulidumar|1347 5240 Rajaun|1345 5835 Shambhuganj
191:1310 344 Bachhwara|1316 444 Bakhri|1319 470 Balia|1312 592 Barauni|1314 713 Begusarai|1308 786 Bhagwanpur|1313 979 Birpur|1307 1267 Cheria Bariarpur|1305 1302 Chhorahi|1317 1465 Dandari|1306 1964 Garhpura|1304 3179 Khudabandpur|1309 3929 Mansurchak|1320 3993 Matihani|1315 4395 Naokothi|1318 5550 Sahebpur Kamal|1321 5837 Shamho Akha Kurha|1311 6261 Teghra
192:1330 928 Bihpur|1334 2110 Gopalpur|1342 2117 Goradih|1337 2432 Ismailpur|1343 2459 Jagdishpur|1336 2702 Kahalgaon|1331 3126 Kharik|1329 4416 Narayanpur|1339 4461 Nathnagar|1332 4465 Naugachhia|1335 5028 Pirpainti|1333 5361 Rangra Chowk|1338 5511 Sabour|1341 5814 Shahkund|1344 6057 Sonhaula|1340 6114 Sultanganj
193:1432 38 Agiaon|1422 258 Arrah|1423 611 Barhara|1427 715 Behea|1430 1229 Charpokhari|1431 1960 Garhani|1428 2458 Jagdishpur|1424 3256 Koilwar|1429 5027 Piro|1434 5541 Sahar|1425 5623 Sandesh|1421 5818 Shahpur|1433 6244 Tarari|1426 6535 Udwant Nagar
194:1437 610 Barhampur|1441 1101 Buxar|1436 1131 Chakki|1438 1235 Chaugain|1442 1242 Chausa|1440 1787 Dumraon|1444 2438 Itarhi|1439 3043 Kesath|1445 4490 Nawanagar|1443 5268 Rajpur|1435 5946 Simri
195:1187 94 Alinagar|1189 407 Bahadurpur|1192 414 Baheri|1188 746 Benipur|1193 973 Biraul|1184 1488 Darbhanga|1194 2007 Ghanshyampur|1196 2116 Gora Bauram|1190 2247 Hanumannagar|1191 2310 Hayaghat|1181 2511 Jale|1183 3035 Keotiranway|1195 3208 Kiratpur|1197 3490 Kusheshwar Asthan|1198 3491 Kusheshwar Asthan Purbi|1185 3895 Manigachhi|1182 5964 Singhwara|1186 6248 Tardih
196:1499 131 Amas|1493 310 Atri|1500 542 Banke Bazar|1510 574 Barachatti|1489 720 Belaganj|1505 1012 Bodh Gaya|1504 1728 Dobhi|1502 1780 Dumaria|1508 1858 Fatehpur|1495 1986 Gaya Town C.D.Block|1497 2187 Guraru|1498 2197 Gurua|1501 2404 Imamganj|1490 3166 Khizirsarai|1487 3287 Konch|1494 3923 Manpur|1509 4118 Mohanpur|1492 4191 Muhra|1491 4502 Neem Chak Bathani|1496 4790 Paraiya|1503 5867 Sherghati|1506 6226 Tan Kuppa|1488 6393 Tikari|1507 6785 Wazirganj
197:1228 424 Baikunthpur|1226 591 Barauli|1217 893 Bhorey|1216 931 Bijaipur|1224 2108 Gopalganj|1221 2298 Hathua|1215 2994 Katiya|1219 3406 Kuchaikote|1225 3903 Manjha|1218 4652 Pach Deuri|1220 4996 Phulwaria|1227 5913 Sidhwalia|1223 6327 Thawe|1222 6513 Uchkagaon
198:1528 615 Barhat|1534 1124 Chakai|1531 2048 Gidhaur|1525 2427 Islamnagar Aliganj|1527 2551 Jamui|1530 2610 Jhajha|1532 3067 Khaira|1529 3542 Lakshmipur|1526 5921 Sikandra|1533 6060 Sono
199:1539 2036 Ghoshi|1541 2368 Hulasganj|1536 2597 Jehanabad|1537 2723 Kako|1540 3787 Makhdumpur|1538 4100 Modanganj|1535 5397 Ratni Faridpur
200:1456 24 Adhaura|1453 767 Bhabua|1455 787 Bhagwanpur|1452 1123 Chainpur|1451 1163 Chand|1450 1797 Durgawati|1448 3412 Kudra|1449 4116 Mohania|1447 4604 Nuaon|1446 5312 Ramgarh|1454 5336 Rampur
201:1157 152 Amdabad|1148 333 Azamnagar|1146 495 Balrampur|1153 588 Barari|1147 646 Barsoi|1150 1468 Dandkhora|1142 1839 Falka|1144 2283 Hasanganj|1145 2697 Kadwa|1151 2993 Katihar|1143 3313 Korha|1155 3481 Kursela|1156 3896 Manihari|1152 3927 Mansahi|1149 5086 Pranpur|1154 5611 Sameli
202:1322 88 Alauli|1326 726 Beldaur|1325 1244 Chautham|1327 2072 Gogri|1323 3064 Khagaria|1324 3928 Mansi|1328 4803 Parbatta
203:1125 404 Bahadurganj|1122 1703 Dighalbank|1127 3214 Kishanganj|1126 3229 Kochadhamin|1124 5078 Pothia|1121 6285 Terhagachh|1123 6296 Thakurganj
204:1365 577 Barahiya|1369 1159 Chanan|1371 2230 Halsi|1368 3532 Lakhisarai|1366 5014 Pipariya|1370 5316 Ramgarh Chowk|1367 6139 Surajgarha
205:1169 78 Alamnagar|1166 927 Bihariganj|1170 1243 Chausa|1158 1903 Gamharia|1160 1998 Ghailarh|1165 2205 Gwalpara|1167 3213 Kishanganj|1163 3437 Kumarkhand|1161 3688 Madhepura|1164 4234 Murliganj|1168 5126 Puraini|1162 5849 Shankarpur|1159 5962 Singheshwar
206:1096 198 Andhratharhi|1088 341 Babubarhi|1082 675 Basopatti|1091 745 Benipatti|1092 984 Bisfi|1098 2032 Ghoghardiha|1081 2272 Harlakhi|1083 2468 Jainagar|1097 2617 Jhanjharpur|1090 2786 Kaluahi|1089 3071 Khajauli|1084 3508 Ladania|1099 3534 Lakhnaur|1085 3582 Laukaha|1086 3583 Laukahi|1100 3687 Madhepur|1093 3693 Madhubani|1080 3697 Madhwapur|1094 4752 Pandaul|1087 4992 Phulparas|1095 5261 Rajnagar
207:1361 265 Asarganj|1357 620 Bariarpur|1359 1638 Dharhara|1358 2525 Jamalpur|1360 3113 Kharagpur|1356 4222 Munger|1364 5644 Sangrampur|1362 6243 Tarapur|1363 6287 Tetiha Bambor
208:1207 317 Aurai|1210 522 Bandra|1200 649 Baruraj (Motipur)|1206 1008 Bochaha|1211 1678 Dholi (Moraul)|1209 1885 Gaighat|1204 2886 Kanti|1208 3003 Katra|1213 3475 Kurhani|1203 3971 Marwan|1205 4089 Minapur|1212 4242 Musahri|1201 4816 Paroo|1199 5549 Sahebganj|1214 5577 Sakra|1202 5683 Saraiya
209:1385 281 Asthawan|1393 739 Ben|1386 926 Bihar|1383 964 Bind|1381 1177 Chandi|1391 1813 Ekangarsarai|1396 2052 Giriak|1380 2273 Harnaut|1390 2323 Hilsa|1392 2429 Islampur|1378 2904 Karai Parsurai|1397 3005 Katrisarai|1379 4285 Nagar Nausa|1387 4592 Noorsarai|1389 4801 Parbalpur|1382 5190 Rahui|1394 5251 Rajgir|1384 5707 Sarmera|1395 5930 Silao|1388 6323 Tharthari
210:1519 61 Akbarpur|1518 2063 Gobindpur|1520 2344 Hisua|1514 2964 Kashi Chak|1516 3016 Kawakol|1522 4071 Meskaur|1511 4420 Nardiganj|1521 4425 Narhat|1512 4484 Nawada|1515 4689 Pakribarawan|1524 5239 Rajauli|1517 5465 Roh|1523 5981 Sirdala|1513 6774 Warisaliganj
211:1019 377 Bagaha|1029 430 Bairia|1028 763 Bettiah|1022 872 Bhitaha|1025 1215 Chanpatia|1015 1979 Gaunaha|1024 2648 Jogapatti|1018 3585 Lauriya|1021 3694 Madhubani|1016 3763 Mainatanr|1027 3773 Majhaulia|1017 4428 Narkatiaganj|1030 4473 Nautan|1020 5022 Piprasi|1014 5327 Ramnagar|1013 5909 Sidhaw|1026 5928 Sikta|1023 6292 Thakrahan
212:1415 293 Athmalgola|1414 445 Bakhtiarpur|1417 607 Barh|1416 723 Belchhi|1403 930 Bihta|1405 942 Bikram|1412 1472 Daniawan|1409 1612 Dhanarua|1399 1712 Dinapur-Cum-Khagaul|1406 1778 Dulhin Bazar|1411 1864 Fatwah|1419 2038 Ghoswari|1413 3191 Khusrupur|1398 3875 Maner|1408 3975 Masaurhi|1420 4131 Mokameh|1404 4464 Naubatpur|1407 4721 Paliganj|1418 4750 Pandarak|1400 4863 Patna Rural|1402 4995 Phulwari|1410 5124 Punpun|1401 5613 Sampatchak
213:1032 16 Adapur|1045 243 Areraj|1035 539 Banjaria|1037 541 Bankatwa|1051 1129 Chakia(Pipra)|1040 1357 Chiraia|1039 1599 Dhaka|1038 2034 Ghorasahan|1043 2279 Harsidhi|1048 2796 Kalyanpur|1047 3042 Kesaria|1049 3369 Kotwa|1055 3692 Madhuban|1057 4050 Mehsi|1041 4167 Motihari|1036 4427 Narkatia|1044 4677 Paharpur|1052 4690 Pakri Dayal|1053 4825 Patahi|1054 4976 Phenhara|1050 5020 Piprakothi|1033 5319 Ramgarhwa|1031 5413 Raxaul|1046 5642 Sangrampur|1034 6104 Sugauli|1056 6286 Tetaria|1042 6502 Turkaulia
214:1138 167 Amour|1139 432 Baisa|1140 433 Baisi|1128 548 Banmankhi|1129 612 Barhara|1130 844 Bhawanipur|1141 1438 Dagarua|1132 1606 Dhamdaha|1137 2501 Jalalgarh|1135 2961 Kasba|1133 3396 Krityanand Nagar|1134 5136 Purnia East|1131 5502 Rupauli|1136 6082 Srinagar
215:1472 72 Akorhi Gola|1461 943 Bikramganj|1468 1257 Chenari|1459 1517 Dawath|1473 1536 Dehri|1458 1713 Dinara|1462 2906 Karakat|1467 2924 Kargahar|1457 3230 Kochas|1463 4453 Nasriganj|1469 4470 Nauhatta|1466 4587 Nokha|1464 5269 Rajpur|1475 5471 Rohtas|1465 5652 Sanjhauli|1471 5717 Sasaram|1470 5864 Sheosagar|1460 6151 Suryapura|1474 6403 Tilouthu
216:1180 547 Banma Itahri|1174 2703 Kahara|1173 3744 Mahishi|1171 4471 Nauhatta|1176 4836 Patarghat|1179 5592 Salkhua|1172 5723 Satar Kataiya|1175 5738 Saur Bazar|1178 5947 Simri Bakhtiarpur|1177 6049 Sonbarsa
217:1299 911 Bibhutpur|1303 1000 Bithan|1297 1449 Dalsinghsarai|1302 2285 Hasanpur|1284 2797 Kalyanpur|1287 3108 Khanpur|1293 4120 Mohanpur|1294 4124 Mohiuddinagar|1291 4159 Morwa|1292 4865 Patori|1289 5145 Pusa|1300 5485 Rosera|1288 5605 Samastipur|1295 5682 Sarairanjan|1286 5883 Shivaji Nagar|1301 5963 Singhia|1290 6173 Tajpur|1298 6536 Ujiarpur|1296 6697 Vidyapati Nagar|1285 6775 Warisnagar
218:1261 165 Amnour|1252 535 Baniapur|1258 1218 Chapra|1264 1491 Dariapur|1266 1704 Dighwara|1254 1814 Ekma|1265 1970 Garkha|1251 2426 Ishupur|1256 2504 Jalalpur|1253 3517 Lahladpur|1262 3786 Maker|1255 3906 Manjhi|1260 3946 Marhaura|1248 3976 Mashrakh|1259 4298 Nagra|1249 4743 Panapur|1263 4817 Parsa|1257 5450 Revelganj|1267 6052 Sonepur|1250 6237 Taraiya
219:1377 244 Ariari|1372 595 Barbigha|1376 1279 Chewara|1375 2021 Ghat Kusumbha|1374 5855 Sheikhpura|1373 5857 Shekhopur Sarai
220:1061 1790 Dumri Katsari|1059 5021 Piprarhi|1058 5135 Purnahiya|1060 5862 Sheohar|1062 6250 Tariani Chowk
221:1063 429 Bairgania|1075 440 Bajpatti|1069 689 Bathnaha|1072 733 Belsand|1079 1021 Bokhara|1076 1224 Charaut|1074 1786 Dumra|1065 3780 Majorganj|1078 4393 Nanpur|1067 4811 Parihar|1071 4818 Parsauni|1077 5125 Pupri|1070 5454 Riga|1073 5499 Runisaidpur|1066 6048 Sonbarsa|1064 6136 Suppi|1068 6148 Sursand
222:1243 197 Andar|1231 613 Barharia|1234 658 Basantpur|1235 789 Bhagwanpur Hat|1242 1485 Darauli|1246 1486 Daraundha|1232 2124 Goriakothi|1241 2203 Guthani|1245 2287 Hasanpura|1238 2379 Hussainganj|1233 3539 Lakri Nabiganj|1236 3730 Maharajganj|1240 3769 Mairwa|1229 4472 Nautan|1237 4660 Pachrukhi|1244 5181 Raghunathpur|1247 6000 Siswan|1230 6011 Siwan|1239 6854 Ziradei
223:1102 659 Basantpur|1103 1286 Chhatapur|1107 3219 Kishanpur|1108 3940 Marauna|1101 4562 Nirmali|1110 5018 Pipra|1104 5088 Pratapganj|1105 5175 Raghopur|1106 5679 Saraigarh Bhaptiyahi|1109 6135 Supaul|1111 6473 Tribeniganj
224:1271 785 Bhagwanpur|1280 924 Bidupur|1273 1253 Chehra Kalan|1281 1574 Desri|1272 2121 Goraul|1278 2222 Hajipur|1276 2557 Jandaha|1270 3550 Lalganj|1283 3747 Mahnar|1275 3753 Mahua|1274 4839 Patepur|1269 4841 Paterhi Belsar|1279 5176 Raghopur|1277 5230 Raja Pakar|1282 5548 Sahdai Buzurg|1268 6611 Vaishali
225:1553 1944 Gangtok|1554 4692 Pakyong|6396 5360 Rangpo|1555 5480 Rongli
226:1547 1401 Chungthang|6402 1805 Dzongu|6401 2677 Kabi|1548 3883 Mangan
227:6399 2656 Jorethang|1551 4348 Namchi|1552 5408 Ravong|6400 6806 Yangang
228:6398 1544 Dentam|1549 2206 Gyalshing|1550 6066 Soreng|6397 6840 Yuksom
229:1683 1043 Bordumsa ADC|1671 1207 Changlang HQ|1682 1727 Diyun EAC|6582 2475 Jairampur ADC|6608 2884 Kantang Circle|1681 3129 Kharsang Circle|1669 3164 Khimiyang EAC|6578 3658 Lyngok Longtoi Circle|1673 3912 Manmao EAC|1680 4078 Miao ADC|1676 4354 Nampong SDO|6580 4358 Namtok EAC|6577 5445 Renuk Circle|6581 6394 Tikhak Rima Putok Circle|1679 6712 Vijoynagar EAC|6579 6809 Yatdam Circle
230:1720 205 Anelih|1718 209 Anini|6591 1455 Dambuen Circle|1719 1830 Etalin|1721 3397 Kronli (Arzoo circle)|1717 4091 Mipi
231:1586 505 Bameng ADC|6102 508 Bana EAC|1590 1248 Chayangtajo ADC|7021 1521 DEBEYAR CO CIRCLE|1588 2209 Gyawe Purang Circle|6605 3152 Khenawa Circle|6098 3507 Lada Circle|6848 4688 PAKOTI CIRCLE|1587 5024 Pipu Dipu Circle|6101 5453 Richukrong Circle|1591 5746 Sawa CIrcle|1584 5789 Seppa HQ
232:1652 954 Bilat Circle|1656 4028 Mebo ADC|6115 4357 Namsing Circle|1654 4650 Oyan Circle|6118 4823 Pasighat HQ|1653 5497 Ruksin ADC
233:1714 1459 DAMIN CIRCLE|6130 3277 KOLORIANG HQ|1706 4615 NYAPIN ADC|6844 4616 NYOBIA CIRCLE|6140 4877 PATUK ADC|1707 4974 PHASSANG CIRCLE|6845 5055 POLOSANG CIRCLE|1705 5645 SANGRAM SDO|1712 5705 SARLI CIRCLE
234:1728 6132 Sunpura Circle|1729 6289 Tezu HQ|1730 6759 Wakro Circle
235:1725 1456 Dambuk ADC|6569 1571 Desali Circle|6075 2372 Hunli SDO|1727 3315 Koronu Circle|6841 4805 PARBUK SDO|1724 5472 Roing HQ|1726 6405 Tinali Paglam Circle
236:6842 1525 DEED CIRCLE|6107 4627 Old Ziro SDO|6119 5030 Pistana Circle|1697 6796 Yachuli ADC|1698 6812 Yazali Circle|1695 6855 Ziro HQ
237:1592 478 Balijan ADC|6603 515 Banderdewa Circle|6013 1049 BORUM|1598 1735 Doimukh SDO|6602 2170 Gumto Circle|6604 2437 Itanagar EAC|6601 2724 Kakoi Circle|1605 3202 Kimin SDO|1603 3600 Leporiang Circle|1604 4065 Mengio EAC|1596 4310 Naharlagun EAC|1602 4796 Parang Circle|1601 5528 Sagalee ADC|6600 5637 Sangdupota Basar Nello Circle|6843 5935 SILSANGO CIRCLE|1595 6246 Taraso Circle|1600 6469 Toru Circle
238:6557 1039 Bongkhar Circle|6550 1771 Dudunghar Circle|1561 2558 Jang ADC|1560 3225 Kitpi Circle|6555 3601 Lhou Circle|1557 3650 Lumla ADC|1563 4195 Mukto Circle|1559 6260 TAWANG HQ|6556 6338 Thingbu Circle|1556 6851 Zemithang Circle
239:6594 1044 Borduria Circle|1687 1430 Dadam Circle|1684 1555 Deomali ADC|6596 2979 Katang Circle|1686 3172 Khonsa HQ|1694 3522 Laju SDO|6597 3642 Longo Circle|1685 6021 Soha Circle
240:1665 1989 Geku EAC|1661 1990 Gelling Circle|1664 2599 Jengging Circle|1668 2978 Katan Circle|1666 3954 Mariyang ADC|1659 4082 Migging Circle|1667 4143 Mopom Adipasi Circle|1660 4728 Palling Circle|1662 5956 Singa Circle|1658 6506 Tuting ADC|1663 6836 Yingkiong Circle
241:1620 626 Baririjo Circle|1614 1274 Chetam Peer Yapu Circle|1615 1483 Daporijo Hq|1617 1785 Dumporijo ADC|1613 2042 Giba Circle|6551 2055 Gite Ripa Circle|1608 3608 Limeking Circle|6554 3959 Maro Circle|1609 4262 Nacho SDO|6552 4552 Nilling Circle|1612 4888 Payeng Circle|6553 5769 Segi Gusar Circle|1610 6015 Siyum ADC|6549 6177 Taksing Circle|1611 6191 Taliha ADC
242:6564 463 Balemu Circle|6561 799 Bhalukpong EAC|6568 1030 Bomdila HQ|6847 1087 BURAGAON EAC|1566 1722 Dirang ADC|6563 2534 Jamiri Circle|1570 2733 Kalaktang ADC|6567 2815 Kamengbari Doimara Circle|1568 4272 Nafra EAC|6560 5501 Rupa SDO|6566 5865 Shergaon Circle|1573 5961 Singchung ADC|6565 6330 Thembang Circle|1575 6373 Thrizino ADC
243:6087 2 Aalo HQ|6588 400 Bagra Circle|1628 1484 Darak Circle|6585 2811 Kamba ADC|6586 3280 Kombo Circle|1632 3619 Liromoba EAC|6587 4545 Nikte Kodum Circle|1633 6837 Yomcha ADC
244:1793 230 Aquqhnaqua|1797 1398 Chumukedima|1798 1623 Dhansiripar|1796 1709 Dimapur Sadar|1794 3414 Kuhoboto|1799 4036 Medziphema|1795 4542 Nihokhu|1792 4570 Niuland
245:1846 1051 Botsa|1845 1311 Chiephobozou|5987 1402 CHUNLIKHA|1848 2490 Jakhama|1847 3056 Kezocha|1849 3250 Kohima Sadar|1850 5757 Sechu-Zubza|1843 6477 Tseminyu|1844 6478 Tsogin
246:1759 108 Alongkima|1761 1209 Changtongya|1762 1395 Chuchuyimlang|1763 3404 Kubolong|1758 3636 Longchem|1764 3888 Mangkolemba|1765 4069 Merangmen|1766 4633 Ongpangkong|5989 4634 ONGPANGKONG (N)|5990 6481 TSURANGKONG|1760 6490 Tuli
247:1750 9 Aboi|1754 207 Angjangyang|1753 1255 Chen|1746 2374 Hunta|1751 3643 Longshen|1748 4137 Mon Sadar|1757 4138 Monyakshu|1755 4144 Mopong|1744 4293 Naginimora|1752 4982 Phomching|1747 5842 Shangnyu|1745 6453 Tizit|1756 6456 Tobu|1749 6756 Wakching
248:1807 1275 Chetheba|1812 1379 Chizami|1806 1394 Chozuba|1811 3161 Khezhakeno|1802 3192 Khuza|5991 3196 KIKRUMA|1803 4059 Meluri|1809 4966 Pfutsero|1801 4975 Phek Sadar|1805 4981 Phokhungri|1804 4984 Phor|1813 5421 Razieba|1808 5578 Sakraba|1800 5773 Sekruzu|5992 6790 WEZIHO|1810 6856 Zuketsa
249:1815 1225 Chare|1827 1272 Chessore|1822 1334 Chingmei|1816 3638 Longkhim|1828 3887 Mangko|1818 4530 Ngoungchung|1814 4590 Noksen|1819 5647 Sangsangnyu|1825 5834 Shamator|1820 6069 Sotokur|1826 6482 Tsurungto|1817 6483 Tuensang Sadar
250:1781 51 Aitepyong|1783 390 Baghty|1782 804 Bhandari|1780 1208 Changpang|1791 1397 Chukitong|1790 1820 Englan|1786 3647 Lotsu|1787 5280 Ralan|1785 5649 Sanis|1784 6131 Sungro|1789 6792 Wokha Sadar|1788 6793 Wozhuro
251:1771 37 Aghunato|1774 75 Akuhaito|1768 76 Akuluto|1770 282 Asuto|1773 306 Atoizu|1776 2017 Ghathashi|1775 5105 Pughoboto|1778 5674 Saptiqa|1777 5720 Satakha|1779 5731 Satoi|1769 6149 Suruhuto|5988 6461 TOKIYE|1767 6739 V.K.|1772 6857 Zunheboto Sadar
252:1874 988 Bishnupur|1875 4130 Moirang|1873 4346 Nambol
253:1895 1132 Chakpikarong|1894 1174 Chandel|6496 3154 KHENGJOY
254:1871 1403 Churachandpur|6502 2319 HENGLEP|6500 2857 KANGVAI|6504 4173 MUALNUAM|6501 5560 SAIKOT|6505 5619 SAMULAMLAN|6503 5629 SANGAIKOT|1872 5966 Singngat|6506 6097 SUANGDOH|1870 6487 TUIBONG
255:1886 3026 Keirao Bitra|1885 5071 Porompat|1884 5753 Sawombung
256:1881 3561 Lamphelpat|1879 3562 Lamsang|1880 4869 Patsoi|1882 6765 Wangoi
257:6483 1323 CHILIVAI PHAIBUNG|1859 4780 Paomata|1860 5138 Purul|6484 6055 SONG SONG|6508 6169 TADUBI|6485 6791 WILLONG
258:1866 6204 Tamenglong|1865 6205 Tamenglong North|1864 6206 Tamenglong West
259:1876 3606 Lilong|1877 6370 Thoubal
260:1887 1333 Chingai|6481 2601 JESSAMI|6482 3622 LM|1888 6540 Ukhrul
261:1904 46 Aibawk|1902 1496 Darlawn|1905 6339 Thingsulthliah|1901 6454 Tlangnuam
262:1908 1154 Champhai|1909 3140 Khawbung
263:1900 959 Bilkhawthlir|1899 4599 'N' Thingdawl
264:1916 1247 Chawngte|1917 3590 Lawngtlai|1919 5636 Sangau|1918 5756 S' Bungtlang
265:1914 3653 Lunglei|1913 3654 Lungsen|1912 6788 West Bunghmun
266:1898 5434 Reiek|1897 6789 West Phaileng|1896 6850 Zawlnuam
267:1921 5558 Saiha|1920 6488 Tuipang
268:1911 1806 East Lungdar|1910 5793 Serchhip
269:6697 144 Ambassa|6686 1908 Gandacherra|6681 2803 Kamalpur|6692 3644 Longtharai Valley
270:6691 1644 Dharmanagar|6685 2833 Kanchanpur|6678 4767 Panisagar
271:6687 730 Belonia|6688 5512 Sabroom|6683 5669 Santirbazar
272:6679 2638 Jirania|6689 4119 Mohanpur|6696 5519 Sadar
273:1971 1454 Dambo Rongjeng|1974 5604 Samanda|1973 6054 Songsak
274:1992 3132 Khatarshnong Laitkroh|1991 4010 Mawkynrew|6540 4012 Mawlai|6541 4013 Mawpat|1988 4014 Mawphlang|1990 4015 Mawryngkneng|1993 4017 Mawsynram|1989 4255 Mylliem|1995 5157 Pynursla|1994 5858 Shella Bholaganj|6542 6026 Sohiong
275:1998 163 Amlarem|1997 3574 Laskein|1996 6290 Thadlaskein
276:6543 882 Bhoirymbong|1986 2637 Jirang|1985 6553 Umling|1987 6559 Umsning
277:1977 387 Baghmara|1975 1382 Chokpot|1976 1978 Gasuapara|1978 5479 Rongara
278:1963 1432 Dadenggiri|1969 1450 Dalu|6546 1540 Demdema|1968 1901 Gambegre|1965 5481 Rongram|1962 5775 Selsella|1964 6398 Tikrikilla
279:1982 3768 Mairang|1979 4016 Mawshynrut|1981 4018 Mawthadraishan|1980 4591 Nongstoin
280:2020 386 Baghbor|2018 635 Barnagar (Pt)|2022 639 Barpeta|2021 1258 Chenga|2019 2750 Kalgachia|2023 5710 Sarthebari
281:2111 1019 Boitamari|2110 1037 Bongaigaon (Pt)|7110 1471 Dangtal Revenue Circle|2112 6076 Srijangram
282:2096 2992 Katigora|2100 3531 Lakhipur|2097 5931 Silchar|2099 6039 Sonai|2098 6522 Udarbond
283:2149 1445 Dalgaon (Pt)|2148 3879 Mangaldoi (Pt)|2146 4855 Pathorighat (Pt)|2147 5975 Sipajhar
284:2055 1670 Dhemaji|2058 2068 Gogamukh|2057 2653 Jonai|2056 5999 Sissibargaon
285:2006 32 Agamoni|6018 948 Bilasipara Pt|6019 1217 Chapar Pt|6014 1687 Dhubri|6015 2088 Golakganj Pt|7116 6863 ATHANI|7115 6880 GAURIPUR
286:2065 1110 Chabua|2064 1697 Dibrugarh East|2063 1698 Dibrugarh West|2067 4146 Moran|2069 4309 Naharkatiya|2066 6277 Tengakhat|2068 6407 Tingkhong
287:2014 477 Balijana|2016 1769 Dudhnai|2013 3530 Lakhipur|2015 3990 Matia|2017 5358 Rangjuli
288:2082 1020 Bokakhat|2084 1569 Dergaon|2085 2086 Golaghat|2083 3183 Khumtai|2086 4148 Morangi|2087 5712 Sarupathar
289:2106 91 Algapur|2107 2219 Hailakandi|2109 2996 Katlichara|2108 3544 Lala
290:2078 2657 Jorhat East|2077 2658 Jorhat West|2081 3949 Mariani|2079 6282 Teok|2080 6450 Titabor
291:2124 1022 Boko|2122 1146 Chamaria|2120 1295 Chhaygaon|2121 2127 Goroimari|2119 2223 Hajo|2118 2804 Kamalpur|2117 3377 Koya|2123 4282 Nagarbera|2126 4593 North Guwahati (Pt)|2125 4710 Palasbari|5934 5357 Rangia Pt
292:2089 1721 Diphu|2090 4991 Phuloni|2091 5934 Silonijan
293:2102 353 Badarpur|2101 2930 Karimganj|2103 4549 Nilambazar|2104 4852 Patharkandi|2105 5323 Ramkrishna Nagar
294:2005 401 Bagribari (Pt)|2002 895 Bhowraguri|2003 1759 Dotoma|2001 2132 Gossaigaon (Pt)|6403 3259 Kokrajhar
295:2049 929 Bihpuria|2053 1600 Dhakuakhana (Pt-I)|2051 2681 Kadam|2050 4394 Naobaicha|2048 4413 Narayanpur|2052 4594 North Lakhimpur|2054 6100 Subansiri (Pt-I)
296:2027 905 Bhuragaon|2028 3515 Laharighat|2029 3950 Marigaon|2026 4022 Mayong|2030 4085 Mikirbheta
297:2034 1673 Dhing|2031 2753 Kaliabor|2037 2822 Kampur|2035 4276 Nagaon|2036 5186 Raha|2033 5500 Rupahi|2032 5599 Samaguri
298:2137 524 Banekuchi|2135 594 Barbhag|2134 632 Barkhetri|2138 2033 Ghograpar (Pt)|2136 4333 Nalbari|2133 4654 Pachim Nalbari|2132 6387 Tihu (Pt)
299:2093 2215 Haflong
300:2072 159 Amguri|2070 1710 Dimow|2073 4499 Nazira|2071 5904 Sibsagar
301:2042 1226 Chariduar|2041 1669 Dhekiajuli (Pt)|2043 6288 Tezpur|7049 6328 Thelamara
302:2060 1752 Doom Dooma|2062 3943 Margherita|2059 5524 Sadiya|2061 6408 Tinsukia
303:2322 153 Amdanga|2328 374 Baduria|2316 382 Bagda|2325 589 Barasat - I|2326 590 Barasat - II|2323 640 Barrackpur - I|2324 641 Barrackpur - II|2329 668 Basirhat - I|2330 669 Basirhat - II|2317 1038 Bongaon|2327 1530 Deganga|2318 1886 Gaighata|2320 2211 Habra - I|2321 2212 Habra - II|2331 2274 Haroa|2336 2289 Hasnabad|2337 2331 Hingalganj|2333 4088 Minakhan|2332 5236 Rajarhat|2334 5624 Sandeshkhali - I|2335 5625 Sandeshkhali - II|2319 6159 Swarupnagar
304:2422 647 Baruipur|2434 657 Basanti|2418 809 Bhangar - I|2419 810 Bhangar - II|2415 989 Bishnupur - I|2416 990 Bishnupur - II|2413 1071 Budge Budge - I|2414 1072 Budge Budge - II|2420 1106 Canning - I|2421 1107 Canning - II|2426 1695 Diamond Harbour - I|2427 1696 Diamond Harbour - II|2425 1840 Falta|2435 2130 Gosaba|2431 2593 Jaynagar - I|2432 2594 Jaynagar - II|2437 2718 Kakdwip|2428 3430 Kulpi|2433 3431 Kultali|2424 3713 Magrahat - I|2423 3714 Magrahat - II|2429 3864 Mandirbazar|2430 3988 Mathurapur - I|2436 3989 Mathurapur - II|2439 4350 Namkhana|2440 4853 Patharpratima|2438 5530 Sagar|2417 6046 Sonar pur|2412 6299 Thakurpukur Mahestola
305:2361 545 Bankura - I|2362 546 Bankura - II|2363 629 Barjora|2359 1291 Chhatna|2358 1927 Gangajalghati|2374 2340 Hirbandh|2360 2413 Indpur|2366 2417 Indus|2368 2595 Jaypur|2373 3138 Khatra|2367 3368 Kotulpur|2357 4052 Mejhia|2370 4630 Onda|2365 4867 Patrasayer|2376 5212 Raipur|2375 5366 Ranibundh|2356 5595 Saltora|2377 5701 Sarenga|2372 5945 Simlapal|2364 6040 Sonamukhi|2371 6188 Taldangra|2369 6734 Vishnupur
306:2277 323 Ausgram - I|2276 324 Ausgram - II|2286 831 Bhatar|2289 1089 Burdwan - I|2290 1090 Burdwan - II|2287 1898 Galsi - I|2288 1899 Galsi - II|2295 2526 Jamalpur|2293 2776 Kalna - I|2294 2777 Kalna - II|2281 3009 Katwa - I|2282 3010 Katwa - II|2279 3054 Ketugram - I|2280 3055 Ketugram - II|2297 3097 Khandaghosh|2278 3889 Mangolkote|2285 3930 Manteswar|2291 4060 Memari - I|2292 4061 Memari - II|2283 5130 Purbasthali - I|2284 5131 Purbasthali - II|2296 5205 Raina - I|2298 5206 Raina - II
307:2264 1028 Bolpur Sriniketan|2266 1766 Dubrajpur|2265 2401 Illambazar|2267 3178 Khoyrasol|2262 3504 Labpur|2255 4023 Mayureswar - I|2256 4024 Mayureswar - II|2257 4111 Mohammad Bazar|2249 4230 Murarai - I|2250 4231 Murarai - II|2251 4336 Nalhati - I|2252 4337 Nalhati - II|2263 4391 Nanoor|2258 5260 Rajnagar|2253 5340 Rampurhat - I|2254 5341 Rampurhat - II|2261 5567 Sainthia|2259 6144 Suri - I|2260 6145 Suri - II
308:2183 1415 COOCHBEHAR I|2184 1416 Cooch Behar - II|2187 1719 Dinhata - I|2188 1720 Dinhata - II|2179 2226 Haldibari|2181 3983 Mathabhanga - I|2182 3984 MATHABHANGA II|2180 4053 Mekliganj|2189 6001 Sitai|2190 6002 Sitalkuchi|2185 6484 Tufanganj - I|2186 6485 Tufanganj - II
309:2154 1494 Darjeeling Pulbazar|2159 2655 Jorebunglow Sukiapokhri|2165 3125 Kharibari|2161 3482 Kurseong|2162 3992 Matigara|2160 4094 Mirik|2163 4494 Naxalbari|2164 4972 Phansidewa|2155 5359 Rangli Rangliot
310:2204 501 Balurghat|2206 555 Bansihari|2201 1934 Gangarampur|2207 2268 Harirampur|2203 2322 Hilli|2202 3434 Kumarganj|2200 3492 Kushmundi|2205 6234 Tapan
311:2191 1387 Chopra|2193 2058 Goalpokhar - I|2194 2059 Goalpokhar - II|2197 2318 Hemtabad|2192 2428 Islampur|2199 2435 Itahar|2198 2757 Kaliaganj|2195 2909 Karandighi|2196 5197 Raiganj
312:2340 234 Arambag|2345 448 Balagarh|2351 1184 Chanditala - I|2352 1185 Chanditala - II|2346 1344 Chinsurah - Magra|2343 1619 Dhaniakhali|2338 2070 Goghat - I|2339 2071 Goghat - II|2348 2265 Haripal|2353 2560 Jangipara|2354 3091 Khanakul - I|2355 3092 Khanakul - II|2344 4758 Pandua|2347 5053 Polba - Dadpur|2341 5137 Pursura|2350 5791 Serampur Uttarpara|2349 5970 Singur|2342 6238 Tarakeswar
313:2400 177 Amta - I|2399 178 Amta - II|2408 396 Bagnan - I|2409 397 Bagnan - II|2403 490 Bally Jagachha|2402 1744 Domjur|2401 2453 Jagatballavpur|2405 4746 Panchla|2404 5659 Sankrail|2410 5900 Shyampur - I|2411 5901 Shyampur - II|2398 6525 Udaynarayanpur|2407 6544 Uluberia - I|2406 6545 Uluberia - II
314:2176 1689 Dhupguri|2178 2520 Jalpaiguri|2167 3794 Mal|2168 3991 Matiali|2177 4021 Maynaguri|2169 4299 Nagrakata|2166 5244 Rajganj|7118 6868 BANARHAT|7119 6887 KRANTI
316:2215 502 Bamangola|2210 1161 Chanchal - I|2211 1162 Chanchal - II|2218 1821 English Bazar|2214 1987 Gazole|2216 2210 Habibpur|2208 2269 Harischandrapur - I|2209 2270 Harischandrapur - II|2220 2754 Kaliachak - I|2221 2755 Kaliachak - II|2222 2756 Kaliachak - III|2217 3798 Maldah (Old)|2219 3898 Manikchak|2212 5400 Ratua - I|2213 5401 Ratua - II
317:2480 781 Bhagawanpur - I|2479 782 Bhagawanpur - II|2481 1183 Chandipur|2488 1413 Contai - I|2490 1414 Contai - III|2489 1573 Deshopran|2491 1810 Egra - I|2492 1811 Egra - II|2483 2225 Haldia|2486 3148 Khejuri - I|2487 3149 Khejuri - II|2471 3261 Kolaghat|2475 3743 Mahisadal|2476 4172 Moyna|2474 4361 Nanda Kumar|2484 4372 Nandigram - I|2485 4373 Nandigram - II|2470 4774 Panskura|2477 5076 Potashpur - I|2478 5077 Potashpur - II|2493 5330 Ramnagar - I|2494 5331 Ramnagar - II|2473 5553 Sahid Matangini|2482 6153 Sutahata|2472 6210 Tamluk
318:2446 1189 Chandrakona - I|2447 1190 Chandrakona - II|2467 1475 Dantan - I|2468 1476 Dantan - II|2449 1505 Daspur - I|2450 1506 Daspur - II|2462 1522 Debra|2444 1956 Garbeta - I|2443 1957 Garbeta - II|2445 1958 Garbeta - III|2448 2013 Ghatal|2466 3045 Keshiary|2451 3048 Keshpur|2460 3114 Kharagpur - I|2461 3115 Kharagpur - II|2453 4080 Midnapore|2469 4122 Mohanpur|2465 4409 Narayangarh|2463 5010 Pingla|2464 5507 Sabang|2452 5583 Salbani
319:2244 724 Beldanga - I|2245 725 Beldanga - II|2241 750 Berhampore|2231 779 Bhagawangola - I|2232 780 Bhagawangola - II|2247 822 Bharatpur - I|2246 823 Bharatpur - II|2248 1098 Burwan|2235 1745 Domkal|2223 1841 Farakka|2242 2262 Hariharpara|2234 2508 Jalangi|2240 2843 Kandi|2239 3122 Khargram|2229 3552 Lalgola|2237 4235 Murshidabad Jiaganj|2238 4258 Nabagram|2243 4493 Nawda|2227 5179 Raghunathganj - I|2228 5180 Raghunathganj - II|2236 5372 Raninagar - I|2233 5373 Raninagar - II|2230 5532 Sagardighi|2224 5617 Samserganj|2225 6155 Suti - I|2226 6156 Suti - II
320:2314 1127 Chakdah|2305 1219 Chapra|2310 2243 Hanskhali|2315 2264 Haringhata|2303 2760 Kaliganj|6966 2794 KALYANI|2299 2933 Karimpur - I|2300 2934 Karimpur - II|2309 3388 Krishnaganj|2308 3389 Krishnagar - I|2306 3390 Krishnagar - II|2307 4257 Nabadwip|2304 4324 Nakashipara|2312 5348 Ranaghat - I|2313 5349 Ranaghat - II|2311 5668 Santipur|2301 6262 Tehatta - I|2302 6263 Tehatta - II
321:2389 259 Arsha|2392 395 Bagmundi|2393 457 Balarampur|2394 573 Barabazar|2397 1085 Bundwan|2386 2375 Hura|2378 2474 Jaipur|2390 2612 Jhalda - I|2391 2613 Jhalda - II|2385 2966 Kashipur|2395 3842 Manbazar - I|2396 3843 Manbazar - II|2383 4525 Neturia|2380 4787 Para|2388 5119 Puncha|2387 5139 Purulia - I|2379 5140 Purulia - II|2382 5182 Raghunathpur - I|2381 5183 Raghunathpur - II|2384 5671 Santuri
322:2590 756 Bermo|2596 1169 Chandankiyari|2589 1194 Chandrapura|2595 1230 Chas|2591 2096 Gomia|2594 2571 Jaridih|2593 2973 Kasmar|2588 4485 Nawadih|2592 4961 Peterwar
323:2518 1232 Chatra|2522 2047 Gidhaur|2520 2441 Itkhori|2519 2858 Kanha Chatti|2516 3445 Kunda|2517 3588 Lawalaung|2521 4025 Mayur Hand|2523 4843 Pathalgora|2515 5093 Pratappur|2514 5832 Shaligram Ram Narayanpur(Hunterganj)|2524 5938 Simaria|2525 6219 Tandwa
324:2545 1550 Deoghar|2549 1593 Devipur|2552 2947 Karon|2550 3696 Madhupur|2551 3944 Margo Munda|2546 4121 Mohanpur|2554 4730 Palojori|2553 5694 Sarath|2547 5714 Sarwan|2548 6044 Sona Rai Tharhi
325:2582 388 Baghmara-Cum-Katras|2586 473 Baliapur|2584 1615 Dhanbad-Cum-Kenduadih-Cum-Jagata|6201 1809 EGARKUND|2583 2062 Gobindpur|2585 2623 Jharia-Cum-Jorapokhar-Cum-Sindri|6202 2928 KARIASOL|2587 4566 Nirsa-Cum-Chirkunda|2580 5132 Purbi Tundi|2581 6467 Topchanchi|2579 6498 Tundi
326:2673 1783 Dumka|2669 2115 Gopikandar|2674 2523 Jama|2667 2572 Jarmundi|2670 2986 Kathikund|2675 3973 Masalia|2668 5311 Ramgarh|2672 5374 Ranishwar|2666 5684 Saraiyahat|2671 5870 Shikaripara
327:2614 411 Baharagora|2605 1042 Boram|2613 1137 Chakulia|2611 1601 Dhalbhumgarh|2610 1781 Dumaria|2607 2024 Ghatshila|2606 2094 Golmuri-Cum-Jugsalai|2612 2189 Gurbandha|2609 4240 Musabani|2604 4826 Patamda|2608 5079 Potka
328:2500 599 Bardiha|6329 603 BARGARH|2513 805 Bhandaria|2496 846 Bhawnathpur|2502 994 Bishunpura|2507 1335 Chinia|2510 1463 Danda|2506 1464 Dandai|2504 1692 Dhurki|2509 1966 Garhwa|2498 2842 Kandi|2497 3052 Ketar|2495 3118 Kharaundhi|2499 3777 Majhiaon|2508 4068 Meral (Pipra Kalan)|2503 4286 Nagaruntari|2512 5321 Ramkanda|2501 5324 Ramna|2511 5377 Ranka|2505 5535 Sagma
329:2541 398 Bagodar|2537 740 Bengabad|2540 977 Birni|2534 1559 Deori|2535 1627 Dhanwar|2543 1788 Dumri|2538 1910 Gande|2532 1985 Gawan|2539 2053 Giridih|2536 2550 Jamua|2544 5029 Pirtanr|2542 6146 Suriya|2533 6448 Tisri
330:2560 665 Bashant Rai|2557 1005 Boarijor|2561 2066 Godda|2558 3721 Mahagama|2555 4044 Meherma|2559 4848 Pathargama|2562 5070 Poreyahat|2563 6129 Sundarpahari|2556 6295 Thakurgangti
331:2715 89 Albert Ekka(Jari)|2711 667 Basia|2709 825 BHARNO|2706 993 Bishunpur|2713 1121 Chainpur|2714 1789 Dumri|2707 1996 Ghaghra|2712 2165 Gumla|2710 2814 Kamdara|2717 4725 Palkot|2716 5196 Raidih|2708 5998 Sisai
332:2645 617 Barhi|2657 630 Barkagaon|2650 631 Barkatha|2652 992 Bishungarh|2651 1141 Chalkusa|2644 1238 Chauparan|2658 1404 Churchu|2659 1433 Dadi|2649 1498 Daru|2653 2313 Hazaribag|2647 2389 Ichak|2655 2977 Katamdag|2654 2995 Katkamsandi|2656 3039 Keredari|2646 4666 Padma|2648 6257 Tati Jhariya
333:2680 1857 Fatehpur|2678 2549 Jamtara|2677 2942 Karma Tanr Vidyasagar|2681 3453 Kundhit|2679 4331 Nala|2676 4414 Narayanpur
334:2530 1205 Chandwara|2528 1743 Domchanch|2529 2467 Jainagar|2527 3240 Koderma|2531 3955 Markacho|2526 5725 Satgawan
335:2640 500 Balumath|2641 628 Bariyatu|2636 650 Barwadih|2643 1204 Chandwa|2638 1974 Garu|2642 2320 Herhanj|2639 3575 Latehar|2637 3754 Mahuadanr|2635 3897 Manika
336:2603 808 Bhandra|2600 2711 Kairo|2597 3224 Kisko|2599 3484 Kuru|2601 3629 Lohardaga|2598 4960 Peshrar|2602 5782 Senha
337:2574 169 Amrapara|2575 2339 Hiranpur|2573 3620 Litipara|2577 3738 Maheshpur|2576 4685 Pakaur|2578 4691 Pakuria
338:2624 991 Bishrampur|2634 1122 Chainpur|2620 1289 Chhatarpur|2616 2218 Haidernagar|2618 2261 Hariharganj|2615 2378 Hussainabad|2628 3839 Manatu|2633 4033 Medininagar(Daltonganj)|2617 4112 Mohammad Ganj|2625 4479 Nawa Bazar|2621 4486 Nawadiha Bazar/Nawadiha|2632 4548 Nilambar-Pitambarpur(Lesliganj)|2627 4673 Padwa|2622 4757 Pandu|2630 4770 Panki|2626 4829 Patan|2619 5019 Pipra|6325 5315 RAMGARH|2631 5724 Satbarwa|2629 6249 Tarhasi|2623 6573 Untari Road
339:2686 206 Angara|2695 757 Bero|2698 1084 Bundu|2682 1097 Burmu|2694 1210 Chanho|2696 2442 Itki|2684 2867 Kanke|2683 3151 Khelari|2697 3569 Lapung|2693 3857 Mandar|2692 4302 Nagri|2690 4351 Namkum|2685 4641 Ormanjhi|2687 5188 Rahe|2691 5399 Ratu|2688 5932 Silli|2689 6038 Sonahatu|2699 6202 Tamar I
340:2567 608 Barhait|2572 614 Barharwa|2566 1046 Borio|2565 3867 Mandro|2571 4854 Pathna|2569 5258 Rajmahal|2564 5552 Sahibganj|2568 6194 Taljhari|2570 6531 Udhwa
341:2752 27 Adityapur(Gamharia)|2748 1180 Chandil|2754 2064 Gobindpur(Rajnagar)|2749 2388 Ichagarh|2747 3130 Kharsawan|2746 3405 Kuchai|2750 3418 Kukru|2751 4556 Nimdih|2753 5680 Saraikela
342:2727 549 Bano|2726 556 Bansjor|2722 1025 Bolba|2725 2510 Jaldega|2721 3040 Kersai|2724 3267 Kolebira|2720 3474 Kurdeg|2719 4684 Pakar Tanr|2718 5940 Simdega|2723 6334 Thethaitangar
343:2734 185 Anandpur|2730 516 Bandgaon|2739 1119 Chaibasa|2731 1133 Chakradharpur|2733 2081 Goilkera|2729 2153 Gudri|2738 2294 Hat Gamharia|2743 2452 Jagannathpur|2742 2627 Jhinkpani|2732 3187 Khuntpani|2744 3433 Kumardungi|2745 3775 Majhgaon|2741 3905 Manjhari|2735 3916 Manoharpur|2736 4583 Noamundi|2728 6062 Sonua|2740 6229 Tantnagar|2737 6465 Tonto
344:3011 223 Anugul|3017 294 Athmallik|3010 512 Banarpal|3021 561 Bantala|3008 944 Bikrampur|3014 1296 Chhendipada|3007 1411 Colliery|3015 2236 Handapa|3013 2418 Industrial|3012 2570 Jarapada|3003 2860 Kaniha|3001 3083 Khamar|3018 3193 Kiakata|3016 3221 Kishorenagar|3009 4334 NALCO|3004 4600 N.T.P.C.|3000 4701 Palalahada|3020 5142 Purunakot|3002 5439 Rengali Damsite|3005 5600 Samal Barrage|3006 6187 Talcher Sadar|3019 6297 Thakurgarh
345:3142 453 Balangir|3150 533 Bangomunda|3147 732 Belpara|3149 2882 Kantabanji|3145 3112 Khaprakhol|3141 3632 Loisinga|3144 4862 Patnagarh|3148 5566 Saintala|3151 5952 Sindhekela|3152 6451 Titlagarh|3146 6501 Turekela|3143 6505 Tushura
346:2900 456 Balaramgadi Marine|2909 465 Baleshwar (M)|2897 466 Baleshwar Sadar|2893 472 Baliapal|2901 507 Bampada|2895 679 Basta|2904 751 Berhampur|2891 881 Bhograi|2899 1182 Chandipur|2890 2513 Jaleswar|2892 2807 Kamarda|2906 3066 Khaira|2903 4546 Nilagiri|2905 4648 Oupada|2889 5193 Raibania|2902 5435 Remuna|2896 5505 Rupsa|2898 5539 Sahadevkhunta|2908 5943 Similia|2894 5965 Singla|2907 6067 Soro
347:2768 133 Ambabhona|2769 312 Attabira|2763 586 Barapali|2765 602 Bargarh|2766 604 Bargarh Sadar|2767 834 Bhatli|2764 847 Bheden|2762 935 Bijepur|2758 1088 BurdenP.S.|2759 1889 Gaisilet|2756 2620 Jharbandha|2760 4054 Melchhamunda|2757 4668 Padmapur|2755 4679 Paikamal|2761 6025 Sohela
348:2910 34 Agarpada|2920 550 Bansada|2911 560 Bant|2915 683 Basudebpur|2914 775 Bhadrak Rural|2912 806 Bhandari Pokhari|2919 1165 Chandabali|2913 1603 Dhamanagar|2921 1605 Dhamara Marine|2918 1693 Dhusuri|2916 4315 Naikanidihi|2917 6385 Tihidi
349:3130 693 Baudh Sadar|3129 694 Baunsuni|3132 2254 Harbhanga|3127 2883 Kantamal|3128 3835 Manamunda|3131 5141 Puruna Katak
350:2950 290 Athagad|2946 349 Badamba|2947 420 Baidyeswar|2948 544 Banki|2951 585 Barang|2954 1390 Choudwar|2964 1418 C.R.R.I.|2968 1421 Cuttack (M.Corp.) P.S|2962 1422 Cuttack Sadar|2965 2061 Gobindpur|2952 2198 Gurudijhatia|2961 2454 Jagatpur|2963 2840 Kandarpur|2945 2879 Kanpur|2953 3188 Khuntuni|2960 3218 Kishannagar|2956 3726 Mahanga|2944 4404 Narasinghpur|2959 4515 Nemalo|2967 4531 Niali|2958 4567 Nischintakoili|2966 4626 Olatapur|2957 5590 Salepur|2955 6221 Tangi|2949 6384 Tigiria
351:2801 633 Barkot|2800 1519 Debagarh|2802 3452 Kundheigola|2803 5423 Reamal
352:2996 481 Balimi|2990 896 Bhuban|2995 906 Bhusan Steel Limited|2999 1671 Dhenkanal Sadar|2991 1920 Gandia|2997 2328 Hindol|2988 2798 Kamakshyanagar|2989 2865 Kankadahad|2994 4169 Motunga|2992 4540 Nihalprasad|2987 4791 Parajang|2998 5388 Rasol|2993 6497 Tumusingha
353:3100 17 Adava|3108 1953 Garabandha|3106 2186 Gurandi|3104 2971 Kasinagar|3101 4114 Mohana|3105 4792 Paralakhemundi|3109 5288 Ramagiri|3107 5416 Rayagada|3102 5488 R.Udayagiri|3103 5792 Serango
354:3088 248 ARJYAPALLI MARINE|3078 273 ASIKA|3077 347 BADAGADA|3074 812 BHANJANAGAR|3099 1059 Brahmapur (M.Corp.)|3093 1060 BRAHMAPUR SADAR|3072 1077 BUGUDA|3087 1144 CHAMAKHANDI|3085 1292 CHHATRAPUR|3079 1629 DHARAKOTE|3096 1702 DIGAPAHANDI|3075 1932 GANGAPUR|3086 1947 GANJAM|3095 2090 GOLANTHARA|3094 2111 GOPALPUR|3090 2335 HINJILI|3073 2451 JAGANNATH PRASAD|3098 2569 JARADA|3080 2678 KABISURYANAGAR|3083 3078 KHALIKOTE|3082 3237 KODALA|3097 4603 NUAGAON|3091 4835 PATAPUR|3081 5050 POLASARA|3089 5143 PURUSOTTAMPUR|3084 5303 RAMBHA|3092 5790 SERAGAD|3076 6137 SURADA|3071 6245 TARASINGI
355:2937 7 Abhyachandpur|2943 480 Balikuda|2941 975 Biridi|2938 1828 Ersama|2940 2455 Jagatsinghapur|2936 3415 Kujang|2942 4466 Naugaon|2935 4788 Paradeep Lock|2934 4789 Paradip|2939 6418 Tirtol
356:2982 346 Badachana|2983 474 Balichandrapur|2985 625 Bari - Ramachandrapur|2984 968 Binjharpur|2979 1649 Dharmasala|2977 2485 Jajapur|2974 2486 Jajapur Road|2978 2488 Jajpur Sadar|2973 2494 Jakhapura|2980 2598 Jenapur|2971 2758 Kaliapani|2972 2767 Kalinganagar|2975 3305 Korai|2981 3401 Kuakhia|2986 3880 Mangalpur|2976 4765 Panikoili|2969 6108 Sukinda|2970 6462 Tomka
357:2777 365 Badmal|2773 510 Banaharapali|2772 731 Belpahar|2775 1064 Brajarajnagar|2776 2626 Jharsuguda|2779 3260 Kolabira|2778 3520 Laikera|2771 3527 Lakhanpur|2774 4639 Orient|2770 5437 Rengali
358:3163 999 Biswanathpur|3168 1630 Dharamgarh|3167 2089 Golamunda|3170 2592 Jayapatna|3166 2673 Junagarh|3165 3025 Kegaon|3159 3049 Kesinga|3169 3257 Kokasara|3162 3566 Lanjigarh|3160 3675 Madanpur Rampur|3161 4399 Narala|3164 5517 Sadar|3171 6374 Thuamul Rampur
359:3119 476 Baliguda|3122 722 Belaghar|3124 1056 Brahmanigaon|3116 1125 Chakapada|3125 1492 Daringbadi|3110 2065 Gochhapada|3114 2142 G.Udayagiri|3113 3074 Khajuripada|3123 3327 Kotagarh|3120 4601 Nuagaon|3118 4980 Phiringia|3111 4985 Phulabani|3112 4986 Phulabani Town|3126 5201 Raikia|3117 5685 Sarangagarh|3115 6389 Tikabali|3121 6496 Tumudibandha
360:2925 1 Aali|2930 1566 Derabish|2924 2529 Jamboo Marine|2927 3030 Kendrapara|2928 3031 Kendrapara Sadar|2933 3723 Mahakalapada|2932 3965 Marsaghai|2929 4544 Nikirai|2931 4861 Patkura|2926 4871 Pattamundai|2922 5253 Rajkanika|2923 5262 Rajnagar
361:2854 182 Anandapur|2838 504 Bamebari|2834 596 Barbil|2841 619 Baria|2835 1024 Bolani|2839 1156 Champua|2852 1443 Daitari|2853 2012 Ghasipura|2850 2016 Ghatgaon|2851 2259 Harichandanpur|2840 2629 Jhumpura|2837 2644 Joda|2847 2863 Kanjipani|2844 3032 Kendujhar Sadar|2845 3033 Kendujhar Town|2856 4375 Nandipada|2846 4498 Nayakote|2849 4749 Pandapara|2843 4832 Patana|2836 5496 Rugudi|2857 5565 Sainkul|2855 6068 Soso|2848 6273 Telkoi|2842 6503 Turumunga
362:3045 50 Airfield (Kapila Prasad)|3042 471 Balianta|3043 482 Balipatna|3053 499 Balugaon|3054 511 Banapur|3035 712 Begunia|3055 897 Bhubaneswar (M.Corp.)|3034 1023 Bolagad|3038 1167 Chandaka|3050 2564 Jankia|3049 2582 Jatani|3047 3098 Khandagiri|3036 3173 Khordha|3037 3174 Khordha Sadar|3044 3616 LINGARAJ|3041 3848 Mancheswar|3039 4363 Nandankanan|3051 4561 Nirakarpur|3040 5551 Saheednagar|3048 6201 Tamando|3052 6222 Tangi|3046 6592 Uttara P.S
363:3205 518 Bandhugaon|3201 792 Bhairabsingipur|3211 1018 Boipariguda|3200 1045 Boriguma|3217 1462 Damonjodi|3202 1502 Dasamantapur|3209 2606 Jeypore|3206 2722 Kakiriguma|3207 3307 Koraput|3208 3308 Koraput Town|3219 3354 Kotiya|3199 3361 Kotpad|3210 3455 Kundura|3203 3543 Lakshmipur|3212 3663 Machh kund|3214 4364 Nandapur|3204 4411 Narayanpatana|3213 4672 Padua|3218 5080 Pottangi|3215 5944 Similiguda|3216 6123 Sunabeda
364:3223 1368 Chitrakonda|3225 2645 Jodamba|3227 2763 Kalimela|3220 3811 Malkangiri|3221 3986 Mathili|3230 4168 Motu|3222 4186 Mudulipada|3229 4252 M.V. 79|3226 4640 Orkel|3224 4785 Paparmetla|3228 5041 Podia
365:2866 351 Badampahar|2859 409 Bahalda|2880 434 Baisinga|2875 532 Bangiriposi|2888 622 Baripada (M)|2872 623 Baripada Sadar|2873 624 Baripada Town|2882 642 Barsahi|2881 760 Betanati|2864 995 Bisoi|2876 1197 Chandua|2869 1995 Ghagarbeda|2862 2129 Gorumahisani|2860 2532 Jamda|2867 2574 Jashipur|2863 2625 Jharpokharia|2885 2897 Kaptipada|2870 2912 Karanjia|2883 3185 Khunta|2874 3269 Koliana|2887 3757 Mahuldiha|2878 4238 Muruda|2865 5217 Rairangpur|2861 5218 Rairangpur Town|2868 5384 Raruan|2879 5385 Rasagobindapur|2886 5851 Sharata|2877 6111 Suliapada|2871 6298 Thakurmunda|2858 6414 Tiring|2884 6520 Udala
366:3190 1166 Chandahandi|3192 1425 Dabugan|3191 2624 Jharigan|3198 3136 Khatiguda|3194 3243 Kodinga|3195 3319 Kosagumuda|3188 3450 Kundei|3196 4259 Nabarangapur P.S|3193 4784 Paparahandi|3187 5199 Raighar|3197 6281 Tentulikhunti|3189 6550 Umarkote
367:3024 536 Banigochha|3023 1503 Dasapalla|3027 1851 Fategarh|3022 1946 Gania|3029 2436 Itamati|3026 3100 Khandapada|3028 4495 Nayagarh|3030 4496 Nayagarh Sadar|3025 4602 Nuagaon|3031 4620 Odagaon|3033 5351 Ranapur|3032 5690 Sarankul
368:3157 1010 BODEN|3153 2654 JONK|3156 3124 KHARIAR|3155 3281 KOMNA|3154 4605 NUAPADA|3158 5948 SINAPALI
369:3060 280 Astaranga|3067 1054 Brahmagiri|3065 1170 Chandanpur|3056 1537 Delanga|3068 1880 Gadisagada|3062 2104 Gop|3059 2716 Kakatpur|3061 3285 Konark|3069 3399 Krushna Prasad|3058 4554 Nimapada|3057 5016 Pipili|3070 5133 Puri (M)|3063 5284 Ramachandi|3066 5515 Sadar|3064 5736 Satyabadi
370:3172 135 Ambadala|3178 201 Andirakanch|3175 986 Bishamakatak|3174 1192 Chandrapur|3180 1754 Doraguda|3184 2141 Gudari|3183 2185 Gunupur|3176 2792 Kalyanasingpur|3177 2967 Kashipur|3173 4223 Muniguda|3185 4669 Padmapur|3186 5154 Puttasing|3181 5417 Rayagada|3182 5795 Seskhal|3179 6395 Tikiri
371:2790 49 Ainthapali|2788 1096 Burla|2796 1222 Charamal|2795 1602 Dhama|2789 1625 Dhanupali|2780 2137 Govindpur|2787 2336 Hirakud|2792 2527 Jamankira|2794 2666 Jujomura|2783 2982 Katarbaga|2793 3223 Kisinda|2782 3232 Kochinda|2781 3758 Mahulpalli|2798 4329 Naktideul|2797 5216 Rairakhol|2785 5438 Rengali|2791 5516 Sadar|2799 5607 Sambalpur (M)|2786 5716 Sasan|2784 6329 Thelkoloi
372:3135 967 Binika|3137 971 Biramaharajpur|3133 1794 Dunguripali|3134 5334 Rampur|3139 6043 Sonapur|3138 6099 Subalaya|3140 6247 Tarbha|3136 6546 Ulunda
373:2830 523 Banei|2812 575 Baragaon|2806 829 Bhasma|2816 972 Biramitrapur|2818 996 Bisra|2819 1034 Bondamunda|2820 1057 Brahmani Tarang|2824 1181 Chandiposh|2807 1656 Dharuadihi|2828 2201 Gurundia|2817 2299 Hatibari|2804 2317 Hemgir|2825 2809 Kamarposh Balang|2810 3204 Kinjirkela|2826 3252 Koida|2813 3498 Kutra|2827 3519 Lahunipara|2823 3579 Lathikata|2805 3599 Lephripara|2831 3756 Mahulapada|2821 5178 Raghunathapali|2815 5194 Raiboga|2814 5222 Rajagangapur|2833 5403 Raurkela (ITS)P.S.|2832 5404 Raurkela (M)|2809 6126 Sundargarh|2808 6127 Sundargarh Town|2811 6184 Talasara|2822 6220 Tangarapali|2829 6390 Tikaetpali
374:3364 443 Bakavand|3362 680 Bastanar|3363 681 Bastar|3366 1487 Darbha|3360 2456 Jagdalpur|3361 3627 Lohandiguda|3365 6460 Tokapal
375:3295 952 Bilaspur|3297 957 Bilha|3291 3324 Kota|3296 3978 Masturi|3294 6175 Takhatpur
376:6509 356 BADE BACHELI|3369 1478 Dantewada|3370 2044 Gidam|3371 2984 Katekalyan|3372 3402 Kuakonda
377:3346 1610 Dhamtari|3344 3485 Kurud|3345 3712 Magarlod|3347 4300 Nagri
378:3316 1607 Dhamdha|3317 1796 Durg|3318 4830 Patan
379:3278 59 Akaltara|3279 493 Baloda|3281 1152 Champa|3284 1424 Dabhra|3286 2466 Jaijaipur|3277 2563 Janjgir|3285 3813 Malkharoda|3280 4487 Nawagarh|3283 4736 Pamgarh|3282 5581 Sakti
380:3255 391 Bagicha|3260 1777 Duldula|3261 1850 Farsabahar|3257 2575 Jashpur|3256 2881 Kansabel|3259 3460 Kunkuri|3258 3920 Manora|3262 4842 Pathalgaon
381:3353 219 Antagarh|3349 816 Bhanupratappur|3348 1221 Charama|3350 1799 Durgkondal|3351 2868 Kanker|3352 4424 Narharpur|3354 4686 Pakhanjur
382:3299 1014 Bodla|3298 3017 Kawardha|3301 4751 Pandariya|3300 5544 Sahaspur Lohara
383:3276 2951 Kartala|3272 2985 Katghora|3275 3310 Korba|3274 4717 Pali|3273 5081 Poundi-Uproda
384:3232 423 Baikunthpur|3231 821 Bharatpur|3235 3060 Khadganva|3234 3874 Manendragarh|3233 6056 Sonhat
385:3343 381 Bagbahra|3339 672 Basna|3341 3733 Mahasamund|3342 5033 Pithora|3340 5681 Saraipali
386:3271 582 Baramkela|3265 2010 Gharghoda|3269 3131 Kharsia|3264 3521 Lailunga|3268 5150 Pusour|3267 5198 Raigarh|3270 5688 Sarangarh|3266 6211 Tamnar|3263 6518 Udaipur (Dharamjaigarh)
387:3331 6 Abhanpur|3330 235 Arang|3332 5208 Raipur|3334 6400 Tilda
388:3310 136 Ambagarh|3302 1306 Chhuikhadan|3306 1308 Chhuriya|3307 1749 Dongargaon|3304 1750 Dongargarh|3303 3068 Khairagarh|3309 3922 Manpur|3308 4126 Mohla|3305 5263 Rajnandgaon
389:3247 150 Ambikapur|3253 692 Batouli|3248 3528 Lakhanpur|3251 3652 Lundra|3254 3764 Mainpat|3252 6005 Sitapur|3249 6526 Udaypur
390:3694 227 Anuppur|3695 2482 Jaithari|3693 3360 Kotma|3696 5149 Pushparajgarh
391:3686 267 Ashoknagar|6978 406 Bahadurpur|3685 1175 Chanderi|3684 2425 Isagarh|3688 4220 Mungaoli|6973 4321 Nai Sarai|7036 5013 Piprai|3687 5800 Shadhora
392:3674 421 Baihar|3672 449 Balaghat|7033 980 Birsa|3667 2980 Katangi|3670 3070 Khairlanji|3673 3210 Kirnapur|3671 3545 Lalbarra|3676 3565 Lanji|3675 4798 Paraswada|3668 6415 Tirodi|3669 6770 Waraseoni
393:3557 210 Anjad|3554 655 Barwani|3560 4572 Niwali|3559 4773 Pansemal|3555 4858 Pati|3558 5271 Rajpur|3561 5779 Sendhwa|3556 6335 Thikri|3562 6638 Varla
394:3605 162 Amla|3599 295 Athner|3600 764 Betul|6989 765 Betul Nagar|3598 791 Bhainsdehi|7027 865 Bhimpur|3601 1309 Chicholi|3602 2029 Ghoda Dongri|3604 4207 Multai|7022 5084 PrabhatPattan|3603 5817 Shahpur
395:3391 289 Ater|3392 867 Bhind|6994 869 Bhind Nagar|3395 2075 Gohad|3394 2126 Gormi|3398 3514 Lahar|7000 3997 Mau|3393 4045 Mehgaon|3397 4084 Mihona|3396 5478 Ron
396:3580 749 Berasia|3581 2381 Huzur|7034 3262 Kolar
397:3719 1092 Burhanpur|6972 1094 Burhanpur nagar|3720 3076 Khaknar|3721 4518 Nepanagar
398:3431 348 Bada Malhera|3433 933 Bijawar|3434 1102 Buxwaha|3426 1186 Chandla|3429 1288 Chhatarpur|7006 1290 Chhatarpur Nagar|3424 1983 Gaurihar|3432 2041 Ghuwara|3425 3584 Laundi|3428 3731 Maharajpur|3427 4595 Nowgong|3430 5259 Rajnagar
399:3648 130 Amarwara|3657 916 Bichhua|6996 1164 Chand|3650 1240 Chaurai|3654 1299 Chhindwara|7020 1300 Chhindwara Nagar|3649 2276 Harrai|3651 2524 Jamai|3655 4125 Mohkhed|3658 4756 Pandhurna|3652 4797 Parasia|3656 5739 Sausar|3647 6207 Tamia|3653 6557 Umreth
400:3456 690 Batiyagarh|3458 1461 Damoh|6999 1481 Danyantinagar|3454 2303 Hatta|3459 2445 Jabera|3455 4840 Patera|3457 4850 Patharia|3460 6276 Tendukheda
401:7001 372 Badoni|3406 807 Bhander|3405 1510 Datia|6991 1511 Datia Nagar|3404 2409 Indergarh|3403 5783 Seondha
402:3529 394 Bagli|3526 1597 Dewas|7031 1598 Dewas Nagar|3530 2302 Hatpiplya|3527 2876 Kannod|3531 3135 Khategaon|3528 5735 Satwas|3525 6059 Sonkatch|3524 6464 Tonk Khurd|6535 6514 Udainagar
403:3532 368 Badnawar|3537 1441 Dahi|3534 1628 Dhar|3539 1633 Dharampuri|3535 1919 Gandhwani|3536 3419 Kukshi|3538 3841 Manawar|7042 5031 Pithampur|3533 5697 Sardarpur
404:6071 435 BAJAG|3640 1716 Dindori|3639 5824 Shahpura
405:3714 2280 Harsud|3715 3081 Khalwa|3716 3102 Khandwa|7019 3103 Khandwa Nagar|3718 4754 Pandhana|3717 5118 Punasa
406:3682 257 Aron|3678 506 Bamori|3683 1111 Chachaura|3677 2171 Guna|6609 2172 Guna Nagar|3681 3440 Kumbhraj|3680 3792 Maksoodangarh|3679 5174 Raghogarh
407:3401 873 Bhitarwar|3402 1343 Chinour|7039 1407 City center|7026 2018 Ghatigaon|3399 2050 Gird|7038 4229 Murar|3400 4999 Pichhore Or Dabra|7037 6228 Tansen
408:3609 2238 Handiya|3608 2256 Harda|3606 3165 Khirkiya|3611 5431 Rehatgaon|3607 5977 Sirali|3610 6404 Timarni
409:3616 336 Babai|3619 543 Bankhedi|3615 1737 Dolariya|3614 2360 Hoshangabad|7045 2361 Hoshangabad nagar|3613 2439 Itarsi|3618 5012 Pipariya|3612 5786 Seoni-Malwa|3617 6022 Sohagpur
410:7013 855 BhicholiHapsi|3540 1563 Depalpur|3541 2301 Hatod|3543 2412 Indore|7012 2826 Kanadiya|7015 3180 Khudel|7014 3803 Malharganj|3544 4077 Mhow|7016 5402 Rau|3542 5752 Sawer
411:7024 23 Adhartal|7011 2118 Gorakhpur|3631 2444 Jabalpur|3633 3448 Kundam|3628 3778 Majholi|3632 4742 Panagar|3629 4828 Patan|7025 5376 Ranjhi|3630 5822 Shahpura|3627 5918 Sihora
412:3709 2607 Jhabua|3708 4040 Meghnagar|3707 4965 Petlawad|7004 5282 Rama|3710 5350 Ranapur|3706 6311 Thandla
413:3623 376 Badwara|3625 416 Bahoriband|3622 616 Barhi|3626 1672 Dhimarkheda|7028 2997 Katni Nagar|3620 4239 Murwara or Katni|3621 5460 Rithi|6977 6016 Sleemnbad|3624 6711 Vijayraghavgarh
414:3545 651 Barwaha|3552 788 Bhagwanpura|3549 856 Bhikangaon|3551 2069 Gogaon|3553 2628 Jhiranya|3547 2975 Kasrawad|3550 3120 Khargone|7029 3121 Khargone Nagar|3546 3739 Maheshwar|6997 5621 Sanawad|3548 5768 Segaon
415:3645 915 Bichhiya|3644 2039 Ghughari|3643 3865 Mandla|3646 4319 Nainpur|3642 4408 Narayanganj|3641 4574 Niwas
416:3492 815 Bhanpura|3497 1448 Daloda|3494 1973 Garoth|3493 3804 Malhargarh|3496 3868 Mandsaur|7005 3869 Mandsaur Nagar|3495 5836 Shamgarh|3498 6003 Sitamau|3499 6158 Suwasara
417:3385 137 Ambah|3388 2663 Joura|3389 2707 Kailaras|3387 4150 Morena|7047 4151 Morena Nagar|3386 5072 Porsa|3390 5506 Sabalgarh|7112 6867 Bamor
418:3635 1875 Gadarwara|3634 2133 Gotegaon|3637 2921 Kareli|3636 4441 Narsimhapur|7003 5559 Saikheda|3638 6275 Tendukheda
419:3487 2586 Jawad|3490 2636 Jiran|3491 3838 Manasa|3489 4505 Neemuch|7035 4506 Neemuch Nagar|7032 5337 Rampura|3488 5967 Singoli
420:3435 52 Ajaigarh|3439 122 Amanganj|3437 1588 Devendranagar|3438 2181 Gunnor|3436 4771 Panna|3440 4883 Pawai|3442 5213 Raipura|3441 5815 Shahnagar|6975 5939 Simariya
421:3595 361 Badi|3594 578 Baraily|3592 710 Begamganj|7010 1560 Deori|3591 1887 Gairatganj|3593 2077 Goharganj|3590 5219 Raisen|3596 5936 Silwani|6532 6133 Sultanpur|3597 6517 Udaipura
422:3566 910 Biaora|3563 2639 Jirapur|3564 3163 Khilchipur|6993 3181 Khujner|3568 4443 Narsinghgarh|3569 4657 Pachore|3565 5245 Rajgarh|3567 5689 Sarangpur|6992 6154 Suthaliya
423:3502 110 Alot|3505 439 Bajna|3501 2568 Jaora|3500 5017 Piploda|3507 5394 Ratlam|7009 5395 Ratlam Nagar|3506 5412 Rawti|3504 5562 Sailana|3503 6178 Tal
424:3481 2193 Gurh|3476 2245 Hanumana|3479 2380 Huzur|7041 2384 Huzur nagar|3472 2585 Jawa|3474 3886 Mangawan|3477 4000 Mauganj|3478 4314 Naigarhi|3480 5214 Raipur - Karchuliyan|3475 5777 Semaria|3473 5986 Sirmour|3471 6283 Teonthar
425:3446 514 Banda|3443 963 Bina|3453 1558 Deori|3450 1959 Garhakota|6984 2477 Jaisinagar|3452 3051 Kesli|3444 3189 Khurai|3445 3822 Malthon|3448 5187 Rahatgarh|3451 5432 Rehli|3449 5531 Sagar|7030 5533 Sagar Nagar|3447 5811 Shahgarh
426:3468 127 Amarpatan|3463 981 Birsinghpur|3467 3333 Kotar|3470 3762 Maihar|3462 3776 Majhgawan|3464 4295 Nagod|3461 5184 Kothi|3469 5328 Ramnagar|3466 5339 Rampur Baghelan|3465 6564 Unchahara|7111 6908 Raghurajnagar Nagareey
427:3584 268 Ashta|3588 1075 Budni|3586 2391 Ichhawar|3585 2589 Jawar|3587 4454 Nasrullaganj|3589 5433 Rehti|3582 5770 Sehore|7008 5771 Sehore Nagar|3583 5899 Shyampur
428:3665 605 Barghat|3660 1284 Chhapara|3662 1621 Dhanora|3661 2005 Ghansaur|3663 3034 Keolari|3666 3471 Kurai|3659 3533 Lakhnadon|3664 5784 Seoni|7018 5787 Seoni Nagar
429:3689 747 Beohari|6988 1068 Budar|6979 2078 Gohparu|3690 2478 Jaisinghnagar|3692 2483 Jaitpur|3691 6023 Sohagpur
430:6510 331 Awantipur Badodiya|3520 2163 Gulana|3523 2742 Kalapipal|3521 4134 Moman Badodiya|6511 5052 Polaykala|3519 5828 Shajapur|3522 5898 Shujalpur
431:3383 371 Badoda|3381 708 Beerpur|3384 2901 Karahal|3382 5863 Sheopur|3380 6710 Vijaypur
432:3412 354 Badarwas|6534 427 Bairad|3410 2923 Karera|3414 3104 Khaniyadhana|3411 3264 Kolaras|3409 4449 Narwar|3413 5000 Pichhore|3407 5045 Pohri|6976 5379 Rannod|3408 5886 Shivpuri|7044 5887 Shivpuri nagar
433:6072 412 Bahari|3698 1405 Churhat|3699 2105 Gopadbanas|3702 3494 Kusmi|3701 3772 Majhauli|3697 5343 Rampur Naikin|3700 5916 Sihawal
434:6998 359 Badgaon Dhasan|3421 460 Baldeogarh|3418 2583 Jatara|3422 3119 Khargapur|6536 3603 Lidhora|3419 4115 Mohangarh|3420 4713 Palera|3423 6391 Tikamgarh
435:3514 366 Badnagar|3511 2019 Ghatiya|6983 2621 Jharda|3508 3058 Khacharod|7007 3351 Kothi Mahal|3510 3742 Mahidpur|6995 3785 Makdon|3509 4290 Nagda|3512 6240 Tarana|3513 6537 Ujjain|7046 6538 Ujjain Nagar
436:3482 517 Bandhogarh|6974 951 Bilaspur|3483 1178 Chandia|6533 2939 Karkeli|3484 3924 Manpur|3486 4596 Nowrozabad|3485 4719 Pali
437:3573 673 Basoda|3578 2162 Gulabganj|3577 2208 Gyaraspur|3572 3488 Kurwai|3570 3576 Lateri|3575 4457 Nateran|6971 4849 Pathari|3576 5840 Shamshabad|3571 5989 Sironj|3574 6508 Tyonda|3579 6695 Vidisha|7017 6696 Vidisha Nagar
438:6512 266 Asarva|3784 697 Bavla|3782 1504 Daskroi|3778 1576 Detroj-Rampura|3787 1616 Dhandhuka|6167 1677 Dholera|3783 1679 Dholka|6513 2022 Ghatlodiya|3777 3851 Mandal|6515 3900 Maninagar|3781 5508 Sabarmati|3780 5620 Sanand|6516 6647 Vatva|6514 6661 Vejalpur|3779 6726 Viramgam
439:3843 171 Amreli|3840 340 Babra|3844 380 Bagasara|3845 1640 Dhari|3848 2448 Jafrabad|3847 3084 Khambha|3839 3459 Kunkavav Vadia|3841 3578 Lathi|3842 3605 Lilia|3849 5275 Rajula|3846 5743 Savar Kundla
440:6530 184 Anand City|3864 188 Anand Rural|3868 213 Anklav|3867 1048 Borsad|3866 3086 Khambhat|3865 4964 Petlad|3862 6029 Sojitra|3861 6242 Tarapur|3863 6556 Umreth
441:3736 161 Amirgadh|3742 766 Bhabhar|3737 1474 Danta|3735 1480 Dantiwada|3740 1527 Deesa|3741 1548 Deodar|3734 1618 Dhanera|3743 2870 Kankrej|6168 3524 Lakhani|3739 4706 Palanpur|6166 6105 SUIGAM|3733 6319 Tharad|3738 6597 Vadgam|3732 6648 Vav
442:3914 166 Amod|3918 214 Anklesvar|3916 827 Bharuch|3919 2244 Hansot|3913 2531 Jambusar|3917 2609 Jhagadia|6170 4524 Netrang|3915 6606 Vagra|3920 6616 Valia
443:3854 841 Bhavnagar|3857 1967 Gariadhar|3855 2030 Ghogha|6203 2600 Jesar|3860 3759 Mahuva|3858 4724 Palitana|3856 5917 Sihor|3859 6180 Talaja|3853 6554 Umrala|3851 6618 Vallabhipur
444:3921 45 Ahwa|6024 6101 Subir|6023 6751 Waghai
445:3895 1590 Devgadbaria|3896 1622 Dhanpur|3893 1734 Dohad|3890 1863 Fatepura|3894 1955 Garbada|3891 2614 Jhalod|3892 3609 Limkheda|6204 5651 Sanjeli|6480 5971 Singvad
446:3776 1533 Dehgam|3775 1917 Gandhinagar|3773 2780 Kalol Gandhinagar|3774 3926 Mansa
447:3816 1686 Dhrol|3821 2535 Jamjodhpur|6525 2545 Jamnagar City|3814 2546 Jamnagar Rural|3815 2647 Jodiya|3817 2745 Kalavad|3818 3557 Lalpur
448:3828 854 Bhesan|3827 2671 Junagadh|6517 2672 Junagadh City|3831 3046 Keshod|3833 3806 Malia Hatina|3825 3840 Manavadar|3832 3891 Mangrol|3830 4062 Mendarda|3826 6631 Vanthali|3829 6733 Visavadar
449:3728 4 Abdasa|3725 212 Anjar|3724 768 Bhachau|3726 899 Bhuj|3731 1916 Gandhidham|3722 3535 Lakhpat|3729 3871 Mandvi|3730 4218 Mundra|3727 4325 Nakhatrana|3723 5381 Rapar
450:6025 1900 Galteshwar|3869 2889 Kapadvanj|3872 2988 Kathlal|3874 3145 Kheda|3877 3755 Mahudha|3875 3981 Matar|3873 4047 Mehmedabad|3876 4266 Nadiad|6531 4267 Nadiad City|3878 6324 Thasra|6034 6642 Vaso
451:3758 706 Becharaji|6021 2661 Jotana|3759 2689 Kadi|3752 3156 Kheralu|3757 3737 Mahesana|3751 5729 Satlasana|3753 6571 Unjha|3755 6599 Vadnagar|3756 6699 Vijapur|3754 6735 Visnagar
452:3911 1524 Dediapada|6029 1976 GARUDESHWAR|3910 4378 Nandod|3912 5534 Sagbara|3909 6399 Tilakwada
453:3926 551 Bansda|3925 1315 Chikhli|3924 1914 Gandevi|3923 2503 Jalalpore|6195 3157 Khergam|3922 4477 Navsari
454:3887 2031 Ghoghamba|3885 2067 Godhra|3888 2229 Halol|3889 2530 Jambughoda|3886 2778 Kalol|3884 4160 Morwa (Hadaf)|3883 5854 Shehera
455:3750 1160 Chanasma|3748 2263 Harij|3747 4827 Patan|3745 5168 Radhanpur|3749 5612 Sami|3744 5662 Santalpur|6196 5691 Saraswati|6197 5850 Shankheshvar|3746 5912 Sidhpur
456:3824 3497 Kutiyana|3822 5069 Porbandar|3823 5353 Ranavav
457:3810 1682 Dhoraji|3807 2098 Gondal|3808 2536 Jamkandorna|3806 2573 Jasdan|3811 2602 Jetpur|3805 3335 Kotda Sangani|3804 3623 Lodhika|3802 4663 Paddhari|3803 5254 Rajkot|6520 5255 RAJKOT EAST|6524 5256 RAJKOT SOUTH|6523 5257 RAJKOT WEST|3809 6574 Upleta|6198 6721 Vinchchiya
458:3766 2324 Himatnagar|3763 2393 Idar|3760 3146 Khedbrahma|6088 5075 POSHINA|3767 5087 Prantij|3768 6197 Talod|3762 6595 Vadali|3761 6708 Vijaynagar
459:6518 14 Adajan|3940 600 Bardoli|3938 1388 Chorasi|3936 2824 Kamrej|6519 2983 Katargam|3941 3760 Mahuva|3937 3782 Majura|3935 3872 Mandvi surat|3933 3892 Mangrol|3932 4628 Olpad|3939 4731 Palsana|6521 5115 Puna|6522 6530 Udhna|3934 6551 Umarpada
460:3794 1389 Chotila|3796 1396 Chuda|3790 1501 Dasada|3789 1685 Dhrangadhra|3791 3536 Lakhtar|3797 3607 Limbdi|3793 4204 Muli|3795 5754 Sayla|6037 6315 Thangadh|3792 6748 Wadhwan
461:3905 1423 Dabhoi|6035 1572 DESAR|3907 2935 Karjan|3906 4670 Padra|3897 5744 Savli|3908 5973 Sinor|6529 6600 Vadodara East|6527 6601 Vadodara North|3898 6602 Vadodara Rural|6526 6603 Vadodara South|6528 6604 Vadodara West|3899 6605 Vaghodia
462:3928 1632 Dharampur|3930 2895 Kaprada|3929 4807 Pardi|3931 6552 Umbergaon|3927 6624 Valsad|6031 6633 VAPI
463:3948 1452 Daman
464:3947 1726 Diu
465:3949 1434 Dadra & Nagar Haveli
466:4201 70 Akola|4214 2538 Jamkhed|4213 2937 Karjat|4203 3301 Kopargaon|4209 4279 Nagar|4206 4526 Nevasa|4211 4814 Parner|4208 4847 Pathardi|4204 5189 Rahta|4210 5191 Rahuri|4202 5632 Sangamner|4207 5868 Shevgaon|4212 5894 Shrigonda|4205 5895 Shrirampur
467:3991 69 Akola|3989 73 Akot|3990 454 Balapur|3994 645 Barshitakli|3992 4236 Murtijapur|3993 4878 Patur|3988 6270 Telhara
468:4004 11 Achalpur|4009 170 Amravati|4003 211 Anjangaon Surji|4010 833 Bhatkuli|4005 1200 Chandurbazar|4013 1201 Chandur Railway|4002 1313 Chikhaldara|4011 1500 Daryapur|4014 1604 Dhamangaon Railway|4001 1653 Dharni|4006 4156 Morshi|4012 4368 Nandgaon-Khandeshwar|4008 6284 Teosa|4007 6777 Warud
469:4137 320 Aurangabad|4140 1930 Gangapur|4133 2872 Kannad|4138 3182 Khuldabad|4141 4681 Paithan|4136 4987 Phulambri|4135 5933 Sillod|4134 6020 Soegaon|4139 6608 Vaijapur
470:4225 147 Ambejogai|4215 270 Ashti|4221 920 Bid|4223 1658 Dharur|4218 1992 Georai|4222 2705 Kaij|4219 3907 Manjlegaon|4224 4813 Parli|4216 4864 Patoda|4217 5882 Shirur (Kasar)|4220 6750 Wadwani
471:4039 803 Bhandara|4043 3523 Lakhandur|4041 3525 Lakhani|4038 4108 Mohadi|4042 4879 Pauni|4040 5576 Sakoli|4037 6495 Tumsar
472:3984 1082 Buldana|3983 1316 Chikhli|3985 1552 Deolgaon Raja|3975 2515 Jalgaon (Jamod)|3981 3087 Khamgaon|3987 3635 Lonar|3979 3812 Malkapur|3982 4046 Mehkar|3980 4163 Motala|3978 4380 Nandura|3976 5643 Sangrampur|3977 5853 Shegaon|3986 5955 Sindkhed Raja
473:4074 487 Ballarpur|4070 776 Bhadravati|4067 1058 Brahmapuri|4071 1193 Chandrapur|4065 1330 Chimur|4078 2100 Gondpipri|4076 2641 Jiwati|4075 3316 Korpana|4072 4198 Mul|4066 4289 Nagbhir|4073 5057 Pombhurna|4077 5278 Rajura|4068 5748 Sawali|4069 5949 Sindewahi|4064 6776 Warora
474:3959 1688 Dhule|3958 5579 Sakri|3956 5879 Shirpur|3957 5954 Sindkhede
475:4062 41 Aheri|4053 252 Armori|4061 802 Bhamragad|4058 1151 Chamorshi|4052 1570 Desaiganj (Vadasa)|4056 1620 Dhanora|4060 1831 Etapalli|4057 1876 Gadchiroli|4055 3311 Korchi|4054 3478 Kurkheda|4059 4203 Mulchera|4063 5988 Sironcha
476:4047 158 Amgaon|4050 247 Arjuni Morgaon|4051 1557 Deori|4046 2099 Gondiya|4045 2122 Goregaon|4049 5514 Sadak-Arjuni|4048 5585 Salekasa|4044 6416 Tirora
477:4113 315 Aundha (Nagnath)|4115 671 Basmath|4112 2334 Hingoli|4114 2737 Kalamnuri|4111 5781 Sengaon
478:3969 120 Amalner|3971 771 Bhadgaon|3965 907 Bhusawal|3964 1015 Bodvad|3972 1140 Chalisgaon|3960 1385 Chopda|3968 1634 Dharangaon|3967 1824 Erandol|3966 2514 Jalgaon|3974 2547 Jamner|3963 4194 Muktainagar (Edlabad)|3973 4656 Pachora|3970 4815 Parola|3962 5405 Raver|3961 6811 Yawal
479:4129 134 Ambad|4128 367 Badnapur|4125 884 Bhokardan|4130 2006 Ghansawangi|4126 2447 Jafferabad|4127 2517 Jalna|4132 3931 Mantha|4131 4820 Partur
480:4292 58 Ajra|4288 696 Bavda|4291 898 Bhudargad|4294 1176 Chandgad|4293 1878 Gadhinglaj|4285 2300 Hatkanangle|4290 2699 Kagal|4287 2956 Karvir|4284 4764 Panhala|4289 5167 Radhanagari|4283 5825 Shahuwadi|4286 5878 Shirol
481:4228 42 Ahmadpur|4232 322 Ausa|4230 1138 Chakur|4234 1556 Deoni|4229 2516 Jalkot|4226 3581 Latur|4233 4551 Nilanga|4227 5436 Renapur|4231 5881 Shirur-Anantpal|4235 6527 Udgir
484:4036 877 Bhiwapur|4033 2333 Hingna|4025 2736 Kalameshwar|4030 2821 Kamptee|4024 2998 Katol|4035 3413 Kuhi|4029 3998 Mauda|4031 4296 Nagpur (Rural)|4032 4297 Nagpur (Urban)|4023 4430 Narkhed|4027 4819 Parseoni|4028 5347 Ramtek|4026 5745 Savner|4034 6555 Umred
485:4099 241 Ardhapur|4102 883 Bhokar|4105 961 Biloli|4110 1531 Deglur|4104 1643 Dharmabad|4098 2214 Hadgaon|4097 2325 Himayatnagar|4108 2841 Kandhar|4096 3205 Kinwat|4107 3624 Loha|4095 3750 Mahoor|4101 4183 Mudkhed|4109 4193 Mukhed|4106 4313 Naigaon (Khairgaon)|4100 4366 Nanded|4103 6558 Umri
486:3950 66 Akkalkuwa|3951 74 Akrani|3954 4381 Nandurbar|3955 4492 Nawapur|3953 5804 Shahade|3952 6198 Talode
487:4145 393 Baglan|4148 1203 Chandvad|4144 1551 Deola|4149 1717 Dindori|4153 2396 Igatpuri|4143 2790 Kalwan|4146 3801 Malegaon|4147 4367 Nandgaon|4152 4450 Nashik|4155 4559 Niphad|4150 4962 Peth|4154 5972 Sinnar|4142 6143 Surgana|4151 6474 Trimbakeshwar|4156 6835 Yevla
488:4237 901 Bhum|4239 2735 Kalamb|4242 3628 Lohara|4240 4644 Osmanabad|4236 4795 Paranda|4241 6491 Tuljapur|4243 6548 Umarga|4238 6779 Washi
489:4122 1928 Gangakhed|4117 2635 Jintur|4119 3938 Manwath|4123 4702 Palam|4118 4804 Parbhani|4120 4856 Pathri|4124 5134 Purna|4116 5563 Sailu|4121 6061 Sonpeth
490:4188 146 Ambegaon|4199 581 Baramati|4198 891 Bhor|4195 1514 Daund|4193 2305 Haveli|4200 2407 Indapur|4187 2675 Junnar|4190 3143 Khed|4191 4008 Mawal|4192 4206 Mulshi|4194 5120 Pune City|4196 5127 Purandhar|4189 5880 Shirur|4197 6669 Velhe
491:4177 92 Alibag|4174 2936 Karjat|4175 3077 Khalapur|4185 3719 Mahad|4181 3884 Mangaon|4184 4076 Mhasla|4178 4237 Murud|4173 4778 Panvel|4176 4931 Pen|4186 5048 Poladpur|4179 5466 Roha|4183 5897 Shrivardhan|4180 6103 Sudhagad|4182 6179 Tala|4172 6578 Uran
492:4269 1355 Chiplun|4267 1482 Dapoli|4270 2159 Guhagar|4268 3144 Khed|4273 3564 Lanja|4266 3854 Mandangad|4274 5234 Rajapur|4271 5396 Ratnagiri|4272 5631 Sangameshwar
493:4300 307 Atpadi|4304 2581 Jat|4298 2688 Kadegaon|4303 3014 Kavathemahankal|4299 3094 Khanapur|4302 4092 Miraj|4297 4732 Palus|4295 5876 Shirala|4301 6255 Tasgaon|4296 6763 Walwa
494:4263 2567 Jaoli|4265 2900 Karad|4257 3099 Khandala|4260 3134 Khatav|4261 3312 Koregaon|4255 3715 Mahabaleshwar|4259 3829 Man|4264 4831 Patan|4258 4971 Phaltan|4262 5721 Satara|4256 6753 Wai
495:4275 1589 Devgad|4282 1731 Dodamarg|4277 2866 Kankavli|4280 3409 Kudal|4278 3824 Malwan|4281 5749 Sawantwadi|4276 6607 Vaibhavvadi|4279 6683 Vengurla
496:4254 65 Akkalkot|4246 644 Barshi|4244 2941 Karmala|4245 3686 Madha|4250 3820 Malshiras|4252 3882 Mangalvedhe|4248 4128 Mohol|4249 4755 Pandharpur|4251 5641 Sangole|4247 6031 Solapur North|4253 6032 Solapur South
497:4170 142 Ambarnath|4166 875 Bhiwandi|4168 2791 Kalyan|4171 4232 Murbad|4167 5805 Shahapur|4165 6313 Thane|4169 6543 Ulhasnagar
498:4017 263 Arvi|4015 269 Ashti|4020 1553 Deoli|4021 2332 Hinganghat|4016 2910 Karanja|4022 5618 Samudrapur|4018 5774 Seloo|4019 6771 Wardha
499:3997 2911 Karanja|3995 3800 Malegaon|3996 3893 Mangrulpir|3998 3921 Manora|4000 5459 Risod|3999 6780 Washim
500:4088 254 Arni|4080 342 Babulgaon|4083 1499 Darwha|4084 1707 Digras|4089 2015 Ghatanji|4081 2734 Kalamb|4090 3028 Kelapur|4087 3722 Mahagaon|4092 3942 Maregaon|4079 4519 Ner|4085 5146 Pusad|4091 5281 Ralegaon|4086 6549 Umarkhed|4094 6766 Wani|4082 6810 Yavatmal|4093 6848 Zari-Jamani
501:4306 26 ADILABAD URBAN|6221 47 AIDILABAD RURAL|4323 704 BAZARHATNOOR|4308 719 Bela|6223 852 BHEEMPUR|4324 1006 Boath|6225 1879 GADIGUDA|4310 2147 GUDIHATNOOR|4322 2392 Ichoda|4311 2408 Inderavelly|4307 2469 JAINATH|6222 4005 MAVALA|4312 4434 Narnoor|4325 4520 Neradigonda|6224 5984 SIRIKONDA|4309 6182 Talamadugu|4305 6212 Tamsi|4321 6590 Utnoor
502:5354 31 Agali|5361 116 Amadagur|5351 123 Amarapuram|5330 189 Anantapur|5322 303 Atmakur|5337 687 Bathalapalle|5318 736 Beluguppa|5307 1032 Bommanahal|5320 1061 Brahmasamudram|5345 1079 Bukkapatnam|5329 1080 Bukkaraya Samudram|5347 1263 Chennekothapalle|5366 1322 Chilamathur|5336 1650 Dharmavaram|5304 1675 D.Hirehal|5342 1923 Gandlapenta|5324 1972 Garladinne|5310 2103 Gooty|5362 2120 Gorantla|5352 2145 Gudibanda|5319 2167 Gummagatta|5309 2182 Guntakal|5364 2330 Hindupur|5343 2693 Kadiri|5321 2793 Kalyandurg|5334 2812 Kambadur|5335 2828 Kanaganapalle|5306 2848 Kanekal|5346 3340 Kothacheruvu|5323 3408 Kudair|5333 3456 Kundurpi|5365 3598 Lepakshi|5350 3670 Madakasira|5339 4181 Mudigubba|5359 4340 Nallacheruvu|5344 4342 Nallamada|5341 4347 Nambulipulikunta|5328 4435 Narpala|5358 4618 Obuladevaracheruvu|5315 4737 Pamidi|5355 4810 Parigi|5314 4914 Peddapappur|5311 4917 Peddavadugur|5356 4946 Penukonda|5326 5152 Putlur|5357 5153 Puttaparthi|5348 5289 Ramagiri|5331 5382 Raptadu|5305 5415 Rayadurg|5349 5464 Roddam|5353 5473 Rolla|5332 5796 Settur|5325 5958 Singanamala|5363 6034 Somandepalle|5338 6166 Tadimarri|5313 6168 Tadpatri|5340 6199 Talupula|5360 6214 Tanakal|5317 6579 Uravakonda|5316 6612 Vajrakarur|5308 6693 Vidapanakal|5312 6800 Yadiki|5327 6823 Yellanur
503:5423 428 Baireddipalle|5429 531 Bangarupalem|5391 1003 B.Kothakota|5380 1065 Buchinaidu Kandriga|5384 1188 Chandragiri|5385 1337 Chinnagottigallu|5421 1373 Chittoor|5413 1392 Chowdepalle|5420 1925 Gangadhara Nellore|5417 1938 Gangavaram|5431 2148 Gudipala|5426 2154 Gudupalle|5370 2195 Gurramkonda|5411 2423 Irala|5371 2731 Kalakada|5387 2762 Kalikiri|5372 2813 Kambhamvaripalle|5408 2955 Karvetinagar|5427 3467 Kuppam|5389 3470 Kurabalakota|5382 3502 K.V.B.Puram|5392 3671 Madanapalle|5367 4200 Mulakalacheruvu|5403 4273 Nagalapuram|5406 4283 Nagari|5400 4406 Narayanavanam|5393 4557 Nimmanapalle|5404 4558 Nindra|5396 4683 Pakala|5422 4703 Palamaner|5432 4709 Palasamudram|5369 4910 Peddamandyam|5416 4913 Peddapanjani|5390 4916 Pedda Thippasamudram|5409 4948 Penumuru|5401 4998 Pichatur|5386 5003 Pileru|5395 5107 Pulicherla|5415 5121 Punganur|5410 5151 Puthalapattu|5407 5156 Puttur|5398 5286 Ramachandrapuram|5428 5292 Ramakuppam|5414 5300 Ramasamudram|5376 5441 Renigunta|5373 5475 Rompicherla|5425 5667 Santhipuram|5402 5737 Satyavedu|5394 6019 Sodam|5412 6033 Somala|5378 6078 Srikalahasti|5419 6092 Srirangarajapuram|5368 6307 Thamballapalle|5418 6326 Thavanampalle|5379 6368 Thottambedu|5375 6432 Tirupati (Rural)|5383 6433 Tirupati (Urban)|5399 6596 Vadamalapeta|5388 6621 Valmikipuram|5381 6634 Varadaiahpalem|5397 6652 Vedurukuppam|5424 6686 Venkatagirikota|5405 6701 Vijayapuram|5430 6798 Yadamarri|5377 6830 Yerpedu|5374 6833 Yerravaripalem
504:5227 299 Atlur|5210 375 Badvel|5209 1002 B.Kodur|5205 1055 Brahmamgarimattam|5234 1135 Chakrayapet|5213 1216 Chapad|5226 1264 Chennur|5236 1340 Chinnamandem|5231 1350 Chinthakommadinne|5245 1375 Chitvel|5203 1801 Duvvur|5235 1895 Galiveedu|5211 2112 Gopavaram|5215 2539 Jammalamadugu|5230 2683 Kadapa|5207 2743 Kalasapadu|5224 2801 Kamalapuram|5212 3072 Khajipet|5249 3247 Kodur|5199 3293 Kondapuram|5240 3538 Lakkireddipalle|5218 3611 Lingala|5216 4175 Muddanur|5200 4253 Mylavaram|5243 4362 Nandalur|5248 4619 Obulavaripalle|5201 4911 Peddamudium|5244 4932 Penagalur|5232 4935 Pendlimarri|5208 5074 Porumamilla|5214 5099 Proddatur|5219 5108 Pulivendla|5247 5112 Pullampeta|5246 5228 Rajampet|5202 5277 Rajupalem|5241 5298 Ramapuram|5239 5414 Rayachoti|5237 5608 Sambepalle|5229 5911 Sidhout|5217 5942 Simhadripuram|5204 6017 S.Mydukur|5206 6073 Sri Avadhutha Kasinayana|5221 6362 Thondur|5238 6479 T Sundupalle|5225 6620 Vallur|5242 6654 Veeraballe|5222 6657 Veerapunayunipalle|5233 6676 Vempalle|5220 6678 Vemula|5228 6741 Vontimitta|5223 6832 Yerraguntla
505:4887 22 Addateegala|4933 48 Ainavilli|4925 81 Alamuru|4940 104 Allavaram|4941 119 Amalapuram|4935 138 Ambajipeta|4917 195 Anaparthy|4919 309 Atreyapuram|4916 914 Biccavolu|4732 1353 Chintur|4885 1592 Devipatnam|4904 1912 Gandepalle|4894 1937 Gangavaram|4897 2083 Gokavaram|4902 2093 Gollaprolu|4931 2420 I. Polavaram|4898 2460 Jaggampeta|4918 2690 Kadiam|4923 2714 Kajuluru|4913 2719 Kakinada (Rural)|4914 2720 Kakinada (Urban)|4928 2892 Kapileswarapuram|4922 2914 Karapa|4943 3004 Katrenikona|4929 3057 K Gangavaram|4899 3209 Kirlampudi|4905 3317 Korukonda|4889 3331 Kotananduru|4912 3346 Kothapalle|4927 3349 Kothapeta|4731 3444 Kunavaram|4938 3808 Malikipuram|4936 3827 Mamidikuduru|4920 3856 Mandapeta|4884 3941 Maredumilli|4932 4211 Mummidivaram|6063 4513 Nellipaka|4915 4903 Pedapudi|4903 4915 Peddapuram|4934 4967 P.Gannavaram|4911 5032 Pithapuram|4900 5095 Prathipadu|4907 5223 Rajahmundry Rural|4906 5224 Rajahmundry (Urban)|4908 5229 Rajanagaram|4888 5242 Rajavommangi|4924 5285 Ramachandrapuram|4895 5332 Rampachodavaram|4909 5355 Rangampeta|4926 5409 Ravulapalem|4921 5419 Rayavaram|4937 5422 Razole|4891 5486 Rowthulapudi|4939 5574 Sakhinetipalle|4910 5602 Samalkota|4892 5657 Sankhavaram|4896 5766 Seethanagaram|4930 6305 Thallarevu|4901 6361 Thondangi|4890 6500 Tuni|4942 6576 Uppalaguptam|4733 6635 Vararamachandrapuram|4893 6821 Yeleswaram|4886 6839 Y. Ramavaram
506:5052 124 Amaravathi|5086 176 Amruthalur|5050 286 Atchampet|5093 567 Bapatla|5049 728 Bellamkonda|5089 836 Bhattiprolu|5061 1027 Bollapalle|5079 1249 Chebrolu|5090 1271 Cherukupalle H/O Arumbaka|5070 1321 Chilakaluripet H/O.Purushotha Patnam|5045 1427 Dachepalle|5076 1773 Duggirala|5042 1798 Durgi|5071 1808 Edlapadu|5074 2183 Guntur|6833 2184 GUNTUR EAST|5044 2188 Gurazala|5065 2421 Ipur|5083 2725 Kakumanu|5046 2922 Karempudi|5092 2940 Karlapalem|5077 3275 Kollipara|5088 3276 Kollur|5051 3398 Krosuru|5048 3661 Machavaram|5040 3662 Macherla|5055 3878 Mangalagiri|5073 4032 Medikonduru|5068 4228 Muppalla|5069 4265 Nadendla|5095 4280 Nagaram|5067 4402 Narasaraopet|5060 4507 Nekarikallu|5094 4579 Nizampatnam|5063 4611 Nuzendla|5075 4897 Pedakakani|5057 4898 Pedakurapadu|5082 4900 Pedanandipadu|5072 4979 Phirangipuram|5047 5002 Piduguralla|5091 5036 Pittalavanipalem|5084 5064 Ponnur|5081 5094 Prathipadu|5059 5276 Rajupalem|5043 5443 Rentachintala|5096 5447 Repalle|5066 5476 Rompicherla|5058 5733 Sattenapalle|5064 5741 Savalyapuram H/O Kanamarlapudi|5054 6163 Tadepalle|5056 6165 Tadikonda|5078 6274 Tenali|5053 6375 Thullur|5085 6480 Tsundur|5080 6646 Vatticherukuru|5041 6665 Veldurthi|5087 6682 Vemuru|5062 6723 Vinukonda
507:4502 149 Amberpet|4497 155 Ameerpet|4506 272 Asif Nagar|4508 408 Bahadurpura|4509 521 Bandlaguda|4510 1228 Charminar|4507 2091 Golconda|4503 2326 Himayatnagar|4505 3069 Khairatabad|4500 3961 Marredpally|4501 4243 Musheerabad|4504 4353 Nampally|4511 5555 Saidabad|4498 5758 Secunderabad|4496 5827 Shaikpet|4499 6429 Tirumalgiri
508:4442 1312 Chigurumamidi|4424 1386 Choppadandi|6234 1817 Ellandakunta|4422 1924 Gangadhara|6232 1949 Ganneruvaram|4446 2382 Huzurabad|4440 2540 Jammikunta|6231 2931 Karimnagar|4428 2932 Karimnagar Rural|6230 3347 Kothapally|4427 3831 Manakondur|4423 5287 Ramadugu|4441 5846 Shankarapatnam|4438 6337 Thimmapur LMD|4439 6653 Veenavanka|4445 6742 V.Saidapur
509:4765 1033 Bonakal|4760 1349 Chinthakani|4753 1822 Enkoor|4763 2775 Kalluru|4745 2816 Kamepalli|4756 3088 Khammam (Rural)|6326 3089 Khammam Urban|4761 3297 Konijerla|4755 3495 Kusumanchi|4766 3689 Madhira|4758 4180 Mudigonda|4759 4509 Nelakondapalli|4752 4943 Penuballi|4757 5177 Raghunadhapalem|4751 5727 Sathupalli|4744 5960 Singareni|4762 6304 Thallada|4754 6428 Tirumalayapalem|4768 6677 Vemsoor|4764 6794 Wyra|4767 6834 Yerrupalem
510:5005 39 Agiripalle|4998 71 A.Konduru|5037 328 Avanigadda|5019 562 Bantumilli|5004 570 Bapulapadu|5035 1143 Challapalle|5008 1171 Chandarlapadu|5001 1233 Chatrai|4996 1904 Gampalagudem|5012 1948 Gannavaram|5033 2008 Ghantasala|5006 2056 G.Konduru|5021 2149 Gudivada|5029 2151 Gudlavalleru|5031 2158 Guduru|5009 2385 Ibrahimpatnam|4991 2461 Jaggayyapeta|5016 2706 Kaikalur|5017 2759 Kalidindi|5007 2835 Kanchikacherla|5023 2869 Kankipadu|5039 3248 Koduru|5018 3400 Kruthivennu|5034 3668 Machilipatnam|5015 3859 Mandavalli|5036 4142 Mopidevi|5032 4171 Movva|5020 4182 Mudinepalle|5002 4246 Musunuru|4995 4254 Mylavaram|5038 4288 Nagayalanka|4993 4371 Nandigama|5014 4377 Nandivada|5003 4612 Nuzvid|5028 4735 Pamarru|5026 4738 Pamidimukkala|5030 4899 Pedana|5022 4902 Pedaparupudi|5024 4933 Penamaluru|4992 4944 Penuganchiprolu|4999 5427 Reddigudem|5025 6367 Thotlavalluru|4997 6444 Tiruvuru|5013 6569 Unguturu|4990 6645 Vatsavai|4994 6660 Veerullapadu|6863 6702 VIJAYAWADA EAST|6864 6703 VIJAYAWADA NORTH|5011 6704 Vijayawada (Rural)|5010 6705 Vijayawada (Urban)|6865 6706 VIJAYAWADA WEST|5000 6736 Vissannapet|5027 6743 Vuyyuru
511:5271 28 Adoni|5298 100 Allagadda|5274 112 Alur|5275 276 Aspari|5265 302 Atmakur|5288 509 Banaganapalle|5283 519 Bandi Atmakur|5279 762 Bethamcherla|5256 1109 C.Belagal|5303 1116 Chagalamarri|5291 1356 Chippagiri|5276 1581 Devanakonda|5289 1680 Dhone|5299 1758 Dornipadu|5281 1881 Gadivemula|5270 2101 Gonegandla|5287 2131 Gospadu|5257 2156 Gudur|5273 2224 Halaharvi|5272 2348 Holagunda|5262 2676 Jupadu Bungalow|5258 2774 Kallur|5269 3245 Kodumur|5296 3255 Koilkuntla|5301 3270 Kolimigundla|5251 3321 Kosigi|5263 3345 Kothapalle|5252 3376 Kowthalam|5277 3391 Krishnagiri|5259 3479 Kurnool|5292 3679 Maddikera (East)|5285 3725 Mahanandi|5250 3933 Mantralayam|5267 4081 Midthur|5255 4365 Nandavaram|5260 4374 Nandikotkur|5284 4382 Nandyal|5268 4642 Orvakal|5295 4649 Owk|5261 4674 Pagidyala|5266 4740 Pamulapadu|5280 4779 Panyam|5290 4875 Pattikonda|5294 4891 Peapally|5253 4906 Pedda Kadubur|5297 5494 Rudravaram|5300 5650 Sanjamala|5286 5996 Sirvel|6538 6093 Srisailam|5293 6486 Tuggali|5302 6593 Uyyalawada|5278 6666 Veldurthi|5282 6668 Velgode|5254 6827 Yemmiganur
512:4586 20 Addakal|4557 452 Balanagar|4574 887 Bhoothpur|4587 1336 Chinnachintakunta|4573 1583 Devarakadra|4538 1911 Gandeed|4555 2250 Hanwada|4567 2446 Jadcherla|4569 3254 Koilkonda|6258 3717 Mahabubnagar Rural|4568 3718 Mahabubnagar Urban|4566 4079 Midjil|6260 4141 Moosapet|4556 4482 Nawabpet|6261 5235 Rajapur
513:4470 99 Alladurg|4466 1252 Chegunta|6274 1327 Chilpched|6270 2307 Havelighanapur|4480 3375 Kowdipally|4468 3424 Kulcharam|6273 3915 Manoharabad|4456 4030 Medak|4488 4439 Narsapur|6272 4444 Narsingi|6271 4580 Nizampet|4455 4783 Papannapet|4457 5301 Ramayampet|4471 5429 Regode|4454 5844 Shankarampet (A)|4467 5845 Shankarampet (R)|4487 5885 Shivampet|4469 6267 Tekmal|4482 6466 Toopran|4481 6820 Yeldurthy
514:6304 18 Adavidevulapalli|4660 225 Anumula|4652 1168 ChandamPeta|4655 1199 Chandur|4650 1352 ChinthaPally|4633 1377 Chityal|4663 1458 Dameracherla|4653 1584 Devarakonda|4651 2177 GundlaPally|4657 2196 Gurrampode|4656 2827 Kanagal|4635 3007 Kattangur|4637 3053 KethePally|6307 3289 Kondamallepally|6305 3701 Madugulapally|4649 3962 Marriguda|4664 4095 Miryalaguda|4647 4226 Munugode|4636 4328 Nakrekal|4646 4335 Nalgonda|4654 4352 Nampally|4634 4429 Narketpally|6308 4522 Neredugommu|4661 4537 Nidmanoor|4658 4905 Pedda Adesherlapally|4659 4919 Peddavoora|4624 5831 ShaliGouraram|4645 6340 Thipparthy|6306 6427 Tirumalagiri Sagar|4662 6476 Tripuraram|4644 6679 Vemulapally
515:5167 105 Allur|5173 192 Ananthasagaram|5165 224 Anumasamudrampeta|5164 301 Atmakur|5188 459 Balayapalle|5159 1016 Bogole|5170 1066 Buchireddipalem|5172 1254 Chejerla|5190 1325 Chillakur|5193 1370 Chittamur|5166 1437 Dagadarthi|5186 1444 Dakkili|5196 1755 Doravarisatram|5162 1800 Duttalur|5184 2157 Gudur|5179 2416 Indukurpet|5157 2497 Jaladanki|5160 2761 Kaligiri|5174 2787 Kaluvoya|5158 3011 Kavali|5169 3239 Kodavalur|5156 3294 Kondapuram|5191 3325 Kota|5178 3373 Kovur|5183 3934 Manubolu|5163 3963 Marripadu|5181 4249 Muthukur|5194 4312 Naidupet|5177 4514 Nellore|5189 4623 Ojili|5195 4929 Pellakur|5176 5040 Podalakur|5175 5383 Rapur|5171 5630 Sangam|5153 5767 Seetharamapuram|5197 6112 Sullurpeta|5185 6161 Sydapuram|5198 6162 Tada|5180 6366 Thotapalligudur|5154 6523 Udayagiri|5192 6614 Vakadu|5155 6636 Varikuntapadu|5182 6684 Venkatachalam|5187 6685 Venkatagiri|5168 6694 Vidavalur|5161 6722 Vinjamur
516:4360 251 Armoor|4361 483 Balkonda|4364 850 Bheemgal|4370 1011 Bodhan|6669 1198 Chandur|4378 1655 Dharpally|4377 1699 Dichpally|6236 2406 Indalwai|4366 2496 Jakranpally|4363 2818 Kammarpally|4371 3329 Kotagiri|4367 3789 Makloor|6237 4064 Mendora|4362 4157 Morthad|6668 4161 Mosara|6235 4189 Mugpal|6238 4227 Mupkal|4359 4376 Nandipet|4358 4476 Navipet|4368 4576 Nizamabad North|6233 4577 Nizamabad Rural|6385 4578 NIZAMABAD SOUTH|4357 5442 Renjal|6240 5495 Rudrur|4379 5983 Sirikonda|4365 6610 Vailpoor|4376 6639 Varni|4369 6813 Yedapally|6239 6829 Yergatla
517:5112 21 Addanki|5116 242 Ardhaveedu|5105 489 Ballikurava|5131 758 Bestawaripeta|5145 1195 Chandra Sekhara Puram|5128 1329 Chimakurthi|5125 1331 Chinaganjam|5123 1358 Chirala|5117 1420 Cumbum|5114 1497 Darsi|5102 1746 Donakonda|5100 1757 Dornala|5133 2045 Giddalur|5151 2152 Gudluru|5130 2248 Hanumanthuni Padu|5110 2419 Inkollu|5111 2556 Janakavarampanguluru|5148 2847 Kandukur|5136 2859 Kanigiri|5109 2908 Karamchedu|5134 3279 Komarolu|5119 3283 Konakanamitla|5137 3291 Kondapi|5122 3314 Korisapadu|5140 3348 Kotha Patnam|5103 3476 Kurichedu|5150 3617 Lingasamudram|5127 3680 Maddipadu|5115 3956 Markapur|5129 3964 Marripudi|5106 3967 Martur|5113 4217 Mundlamuru|5126 4307 Naguluppala Padu|5139 4632 Ongole|5146 4741 Pamur|5108 4806 Parchur|5101 4893 Peda Araveedu|5144 4895 Pedacherlo Palle|5120 5042 Podili|5143 5060 Ponnaluru|5098 5111 Pullalacheruvu|5132 5165 Racherla|5104 5665 Santhamaguluru|5138 5666 Santhanuthala Padu|5149 5959 Singarayakonda|5121 6196 Tallur|5141 6224 Tangutur|5118 6252 Tarlupadu|5099 6475 Tripuranthakam|5152 6542 Ulavapadu|5135 6670 Veligandla|5124 6692 Vetapalem|5147 6740 Voletivaripalem|5107 6814 Yeddana Pudi|5097 6831 Yerragondapalem|5142 6849 Zarugumalli
518:6319 5 Abdullapurmet|4563 121 Amangal|6323 455 Balapur|4529 1278 Chevella|4559 1847 Farooqnagar|6320 1922 Gandipet|4525 2311 Hayathnagar|4546 2387 Ibrahimpatnam|6322 2632 JILLED CHOWDERGUDEM|6324 2695 Kadthal|4545 2846 Kandukur|4561 3044 Keshampet|4558 3296 Kondurg|4560 3352 Kothur|4564 3685 Madgul|4544 3740 Maheshwaram|4547 3845 Manchal|4528 4129 Moinabad|6321 4370 Nandigama|4527 5243 Rajendranagar|4526 5709 Saroornagar|4516 5794 Serilingampally|4542 5799 Shabad|4543 5841 Shamshabad|4515 5848 Shankarpalle|4562 6301 Thalakondapally|4548 6795 Yacharam
519:4798 117 Amadalavalasa|4771 801 Bhamini|4794 1095 Burja|4806 1833 Etcherla|4797 1945 Ganguvarisigadam|4801 1952 Gara|4783 2337 Hiramandalam|4778 2390 Ichchapuram|4792 2522 Jalumuru|4777 2836 Kanchili|4779 3015 Kaviti|4791 3326 Kotabommali|4772 3353 Kothuru|4787 3541 Lakshminarsupeta|4804 3587 Laveru|4776 3858 Mandasa|4774 4055 Meliaputti|4782 4369 Nandigam|4799 4400 Narasannapeta|4784 4698 Palakonda|4775 4708 Palasa|4773 4846 Pathapatnam|4800 5049 Polaki|4803 5059 Ponduru|4796 5226 Rajam|4805 5352 Ranastalam|4786 5428 Regidi Amadalavalasa|4790 5663 Santhabommali|4795 5664 Santhakaviti|4788 5695 Saravakota|4793 5711 Sarubujjili|4770 5764 Seethampeta|4780 6036 Sompeta|4802 6077 Srikakulam|4789 6266 Tekkali|4781 6613 Vajrapukothuru|4785 6628 Vangara|4769 6655 Veeraghattam
520:4871 181 Anakapalle|4863 183 Anandapuram|4845 191 Ananthagiri|4844 233 Araku Valley|4878 287 Atchutapuram|4865 853 Bheemunipatnam|4873 1099 Butchayyapeta|4858 1250 Cheedikada|4849 1348 Chintapalle|4872 1380 Chodavaram|4859 1585 Devarapalle|4843 1782 Dumbriguda|4869 1893 Gajuwaka|4848 2057 G.Madugula|4853 2095 Golugonda|6838 2106 Gopalapatnam|4850 2143 Gudem Kotha Veedhi|4846 2367 Hukumpeta|4876 2970 Kasimkota|4860 3228 K.Kotapadu|4874 3334 Kotauratla|4851 3381 Koyyuru|4857 3700 Madugula|6837 3732 Maharanipeta|4875 3783 Makavarapalem|6839 4199 Mulagada|4877 4213 Munagapaka|4841 4214 Munchingi Puttu|4880 4326 Nakkapalle|4854 4445 Narsipatnam|4852 4459 Nathavaram|4847 4664 Paderu|4864 4667 Padmanabham|4870 4799 Paravada|4881 4886 Payakaraopeta|4842 4894 Peda Bayalu|4868 4896 Pedagantyada|4862 4938 Pendurthi|4883 5304 Rambilli|4856 5406 Ravikamatham|4855 5474 Rolugunta|4861 5509 Sabbavaram|6836 5763 Seethammadhara|4882 6072 S.Rayavaram|4866 6731 Visakhapatnam (Rural)|4867 6732 Visakhapatnam (Urban)|4879 6817 Yelamanchili
521:4820 352 Badangi|4815 479 Balijipeta|4840 879 Bhogapuram|4816 1007 Bobbili|4829 1035 Bondapalle|4827 1251 Cheepurupalle|4823 1512 Dattirajeru|4839 1542 Denkada|4825 1891 Gajapathinagaram|4830 1951 Gantyada|4826 1969 Garividi|4811 1977 Garugubilli|4808 2168 Gummalakshmipuram|4828 2194 Gurla|4835 2533 Jami|4810 2642 Jiyyammavalasa|4807 3278 Komarada|4834 3350 Kothavalasa|4809 3487 Kurupam|4833 3537 Lakkavarapukota|4813 3788 Makkuva|4824 4066 Mentada|4822 4067 Merakamudidam|4837 4512 Nellimarla|4818 4655 Pachipenta|4812 4822 Parvathipuram|4838 5147 Pusapatirega|4819 5283 Ramabhadrapuram|4817 5598 Salur|4814 5765 Seethanagaram|4831 6096 Srungavarapukota|4821 6333 Therlam|4832 6689 Vepada|4836 6738 Vizianagaram
522:4712 1262 Chennaraopet|4693 1774 Duggondi|4707 1988 Geesugonda|4709 3096 Khanapur|6246 3162 Khila Warangal|4692 4339 Nallabelli|4708 4437 Narsampet|4713 4508 Nekkonda|4714 4821 Parvathagiri|4703 5418 Rayaparthy|4705 5638 Sangem|4706 6769 Warangal|4704 6772 Wardhannapet
523:4981 13 Achanta|4975 64 Akividu|4973 313 Attili|4963 863 Bhimadole|4984 864 Bhimavaram|4948 1100 Buttayagudem|4959 1117 Chagallu|4944 1346 Chintalapudi|4967 1541 Denduluru|4957 1586 Devarapalle|4955 1803 Dwarakatirumala|4966 1819 Eluru|4974 1906 Ganapavaram|4951 2107 Gopalapuram|4979 2422 Iragavaram|4953 2559 Jangareddigudem|4947 2596 Jeelugu Milli|4985 2771 Kalla|4954 2810 Kamavarapukota|4958 3374 Kovvur|4952 3380 Koyyalagudem|4735 3420 Kukunoor|4945 3614 Lingapalem|4986 4105 Mogalthur|4956 4341 Nallajerla|4987 4401 Narasapuram|4960 4534 Nidadavole|4968 4536 Nidamarru|4977 4693 Palacoderu|4988 4694 Palacole|4965 4901 Pedapadu|4964 4904 Pedavegi|4969 4941 Pentapadu|4980 4945 Penugonda|4978 4947 Penumantra|4971 4951 Peravali|4982 5043 Poduru|4949 5051 Polavaram|4961 6164 Tadepalligudem|4950 6195 Tallapudi|4972 6231 Tanuku|4946 6455 T.Narasapuram|4976 6566 Undi|4970 6567 Undrajavaram|4962 6568 Unguturu|4983 6658 Veeravasaram|4734 6663 Velairpadu|4989 6816 Yelamanchili
524:5446 350 Badami|5447 378 Bagalkot|5444 955 Bilgi|7061 2164 GULEDGUDDA|5448 2371 Hungund|7062 2400 ILKAL|5443 2537 Jamkhandi|5445 4177 Mudhol|7063 5164 RABAKAVI BANAHATTI
525:5545 204 Anekal|5544 741 Bengaluru East|5542 742 Bengaluru North|5543 743 Bengaluru South|7103 6802 YELAHANKA
526:5603 1580 Devanahalli|5602 1732 Dodda Ballapur|5604 2355 Hosakote|5601 4510 Nelamangala
527:5434 296 Athni|5440 425 Bailahongala|5438 721 BELAGAVI|5433 1320 Chikodi|5436 2082 Gokak|5437 2366 Hukeri|7100 2701 KAGWAD|5439 3093 Khanapur|7043 3226 KITTUR|7099 4174 MUDALGI|7105 4560 NIPPANI|5442 5306 Ramdurg|5435 5420 Raybag|5441 5740 SAVADATTI
528:5500 486 Ballari|7107 2819 KAMPLI|7109 3486 KURUGODU|5501 5628 Sandur|5499 5995 Siruguppa
529:5456 316 Aurad|5454 662 Basavakalyan|5455 797 Bhalki|5457 921 Bidar|7084 1363 CHITAGUPPA|5458 2352 Homnabad|7086 2369 HULSOOR|7085 2802 KAMALNAGAR
530:7069 338 BABALESHWAR|5452 663 Basavana Bagevadi|7070 1113 CHADACHAN|7071 1582 DEVARA HIPPARAGI|5450 2410 Indi|7072 3268 KOLHAR|5453 4176 Muddebihal|7075 4535 NIDAGUNDI|5451 5950 Sindgi|7073 6192 TALIKOTI|7074 6397 TIKOTA|5449 6700 Vijayapura|7123 6860 ALMEL
531:5577 1145 Chamarajanagar|5576 2178 Gundlupet|7077 2249 HANUR|5579 3273 Kollegal|5578 6818 Yelandur
532:7078 55 AJJAMPURA|5530 1318 Chikkamagaluru|5529 2696 Kadur|5526 3302 Koppa|5531 4179 Mudigere|5527 4403 Narasimharajapura|5525 6086 Sringeri|5528 6251 Tarikere
533:5504 1142 Challakere|5505 1366 Chitradurga|5508 2342 Hiriyur|5506 2349 Holalkere|5507 2359 Hosdurga|5503 4133 Molakalmuru
534:5562 563 Bantval|5563 734 Beltangadi|7104 2679 KADABA|5561 3881 Mangaluru|7102 4139 MOODUBIDIRE|5564 5155 Puttur|5565 6121 Sulya
535:5514 1211 Channagiri|5512 1516 Davanagere|5509 2260 Harihar|5513 2354 Honnali|5511 2450 Jagalur|7076 4614 NYAMATHI
536:7081 107 ALNAVAR|7080 217 ANNIGERI|5473 1660 Dharwad|5475 2364 Hubballi|7079 2365 HUBBALLI URBAN|5476 2751 Kalghatgi|5477 3451 Kundgol|5474 4475 Navalgund
537:5470 1873 Gadag|7082 1892 GAJENDRAGAD|7083 3593 LAXMESHWAR|5472 4215 Mundargi|5468 4423 Nargund|5469 5477 Ron|5471 5877 Shirhatti
538:5581 30 Afzalpur|5580 82 Aland|5583 1332 Chincholi|5585 1371 Chittapur|5586 2604 Jevargi|5582 2726 Kalaburagi|7087 2728 KALAGI|7090 2800 KAMALAPUR|5584 5759 Sedam|7088 5803 SHAHABAD|7089 6801 YADRAMI
539:5557 111 Alur|5558 249 Arkalgud|5555 260 Arsikere|5554 737 Belur|5560 1214 Channarayapatna|5556 2291 Hassan|5559 2350 Hole Narsipur|5553 5575 Sakleshpur
540:5493 1103 Byadgi|5491 2240 Hangal|5492 2308 Haveri|5494 2341 Hirekerur|5495 5365 Ranibennur|7106 5398 RATTIHALLI|5490 5742 Savanur|5489 5869 Shiggaon
541:5566 3698 Madikeri|5567 6037 Somvarpet|5568 6724 Virajpet|7124 6889 KUSHALANAGAR|7125 6906 PONNAMPET
542:5593 529 Bangarapet|5591 3263 Kolar|7002 3265 KOLAR GOLD FIELD|5592 3823 Malur|5594 4202 Mulbagal|5590 6087 Srinivaspur
543:5466 1939 Gangawati|7091 2829 KANAKAGIRI|7092 2915 KARATAGI|5467 3303 Koppal|7093 3421 KUKUNOOR|5465 3493 Kushtagi|5464 6819 Yelbarga
544:5546 3394 Krishnarajpet|5551 3683 Maddur|5552 3797 Malavalli|5550 3873 Mandya|5547 4275 Nagamangala|5548 4753 Pandavapura|5549 5896 Shrirangapattana
545:5573 2315 Heggadadevankote|5570 2373 Hunsur|5571 3393 Krishnarajanagara|5572 4256 Mysuru|5574 4388 Nanjangud|5569 5026 Piriyapatna|7098 5676 SARAGURU|5575 6426 Tirumakudal - Narsipur
546:5460 1577 Devadurga|5459 3618 Lingsugur|5462 3937 Manvi|7101 3977 MASKI|5461 5195 Raichur|5463 5953 Sindhnur|7097 5997 SIRWAR
547:5521 777 Bhadravati|5518 2356 Hosanagara|5515 5529 Sagar|5517 5871 Shikarpur|5520 5884 Shivamogga|5516 6064 Sorab|5519 6417 Tirthahalli
548:5532 1319 Chiknayakanhalli|5538 2139 Gubbi|5536 3309 Koratagere|5541 3457 Kunigal|5535 3695 Madhugiri|5534 4881 Pavagada|5533 5976 Sira|5539 6411 Tiptur|5537 6494 Tumakuru|5540 6504 Turuvekere
549:7066 426 BAINDURU|7068 1063 BRAHMAVARA|7065 2314 HEBRI|7067 2898 KAPU|5524 2938 Karkal|5522 3449 Kundapura|5523 6534 Udupi
550:5484 215 Ankola|5488 832 Bhatkal|7064 1466 DANDELI|5480 2228 Haliyal|5487 2353 Honavar|5478 2957 Karwar|5485 3443 Kumta|5482 4216 Mundgod|5486 5905 Siddapur|5483 5994 Sirsi|5479 6134 Supa|5481 6824 Yellapur
551:5610 598 Bardez|5612 919 Bicholim|5609 4957 Pernem|5613 5722 Satari|5611 6449 Tiswadi
552:5619 1105 Canacona|5931 1636 Dharbandora|5615 4154 Mormugao|5614 5058 Ponda|5617 5162 Quepem|5616 5584 Salcete|5618 5648 Sanguem
553:5626 36 Agatti|5620 160 Amini|5627 203 Andrott|5621 1001 Bitra|5622 1276 Chetlat|5624 2694 Kadmat|5628 2783 Kalpeni|5625 3013 Kavaratti|5623 3200 Kiltan|5629 4090 Minicoy
554:5674 141 Ambalappuzha|5677 1261 Chengannur|5673 1270 Cherthala|5676 2952 Karthikappally|5675 3499 Kuttanad|5678 4006 Mavelikkara
555:5658 113 Aluva|5661 2832 Kanayannur|5660 3231 Kochi|5663 3344 Kothamangalam|5657 3463 Kunnathunad|5662 4250 Muvattupuzha|5659 4800 Paravur
556:5664 1591 Devikulam|5942 2394 Idukki|5667 4925 Peerumade|5666 6359 Thodupuzha|5665 6533 Udumbanchola
557:5937 2424 Iritty|5633 2877 Kannur|6599 4890 Payyannur|5632 6193 Taliparamba|5634 6302 Thalassery
558:5631 2358 Hosdurg|5630 2959 Kasaragod|5932 3902 Manjeswaram|5933 6671 Vellarikkundu
559:5684 2953 Karunagappally|5688 3271 Kollam|5687 3365 Kottarakkara|5685 3464 Kunnathur|5686 4844 Pathanapuram|5947 5117 Punalur
560:5671 1206 Changanassery|5672 2864 Kanjirappally|5670 3366 Kottayam|5668 4037 Meenachil|5669 6609 Vaikom
561:5639 3378 Koyilandi|5640 3383 Kozhikode|5938 6306 Thamarassery|5638 6643 Vatakara
562:5641 1826 Ernad|5941 3295 Kondotty|5642 4550 Nilambur|5643 4954 Perinthalmanna|5646 5062 Ponnani|5644 6437 Tirur|5645 6438 Tirurangadi
563:5651 87 Alathur|5650 1374 Chittur|5648 3914 Mannarkad|5647 4646 Ottappalam|5649 4696 Palakkad|5940 4870 Pattambi|7176 6864 Attappadi
564:5683 29 Adoor|5943 3298 Konni|5682 3382 Kozhenchery|5680 3814 Mallappally|5681 5378 Ranni|5679 6351 Thiruvalla
565:5689 1361 Chirayinkeezhu|5945 3006 Kattakkada|5690 4500 Nedumangad|5692 4528 Neyyattinkara|5691 6353 Thiruvananthapuram|5946 6637 Varkala
566:5939 1139 Chalakkudy|5653 1246 Chavakkad|5655 3246 Kodungallur|6598 3462 Kunnamkulam|5656 4197 Mukundapuram|5652 6183 Talappilly|5654 6372 Thrissur
567:5635 3836 Mananthavady|5636 6119 Sulthanbathery|5637 6745 Vythiri
568:5704 83 Alandur|5700 145 Ambattur|5981 3708 Maduravoyal|5701 3985 Mathavaram|5705 5889 Sholinganallur|5982 6443 Tiruvottiyur|7161 6862 Aminjikarai|7163 6865 Ayanavaram|7164 6878 Egmore|7169 6882 Guindy|7165 6893 Mambalam|7170 6896 Mylapore|7166 6905 Perambur|7167 6907 Purasawalkam|7168 6920 Tondiarpet|7171 6923 Velachery
569:6643 180 Anaimalai|5955 218 annur|5897 1409 Coimbatore North|5898 1410 Coimbatore South|5956 3203 KINATHUKADAVU|5986 3702 Madukkari|5895 4074 Mettupalayam|5957 4959 Perur|5899 5054 Pollachi|5896 6120 Sulur|5900 6623 Valparai
570:6645 909 Bhuvanagiri|5791 1310 Chidambaram|5789 1419 Cuddalore|5792 3008 Kattumannarkoil|5790 3477 Kurinjipadi|5788 4772 Panruti|6646 6080 Srimushnam|5794 6452 Tittakudi|5953 6691 veppur|5793 6729 Virudhachalam
571:5888 1645 Dharmapuri|5886 2281 Harur|6622 2929 KARIMANGALAM|6623 4343 Nallampalli|5885 4697 Palakkodu|5887 4786 Pappireddipatti|5889 4939 Pennagaram
572:5994 298 Athoor|5980 1714 DindigulEast|5979 1715 DindigulWest|6700 2161 Gujiliamparai|5766 3234 Kodaikanal|5763 4458 Natham|5767 4547 Nilakkottai|5761 4621 Oddanchatram|5760 4705 Palani|5762 6651 Vedasandur
573:5969 222 Anthiyur|5750 840 Bhavani|5753 1827 Erode|5751 2060 Gobichettipalayam|6637 3244 Kodumudi|6636 4099 Modakkurichi|6638 4345 Nambiyur|5752 4958 Perundurai|5749 5728 Sathyamangalam|6539 6303 Thalavadi
574:5707 2834 Kancheepuram|7057 3454 KUNDRATHUR|5702 6088 Sriperumbudur|5708 6586 Uthiramerur|6626 6760 Walajabad
575:5884 35 Agastheeswaram|5882 2770 Kalkulam|6673 3198 Killiyoor|6672 6355 Thiruvattar|5883 6371 Thovala|5881 6718 Vilavancode
576:5768 239 Aravakurichi|5772 2684 Kadavur|5769 2954 Karur|5770 3395 Krishnarayapuram|5771 3426 Kulithalai|5985 3911 Manmangalam|6676 5104 Pugalur
577:6662 196 Anchetty|6613 606 Bargur|5892 1543 Denkanikottai|5890 2363 Hosur|5891 3392 Krishnagiri|5893 5039 Pochampalli|6641 5891 Shoolagiri|5894 6585 Uthangarai
578:6615 2773 Kalligudi|5960 3703 MADURAI EAST|5836 3704 Madurai North|5841 3705 Madurai South|5961 3706 MADURAI WEST|5835 4058 Melur|5839 4949 Peraiyur|5840 6343 Thirumangalam|5962 6346 THIRUPPARANKUNDRAM|5838 6582 Usilampatti|5837 6598 Vadipatti
579:5800 3201 Kilvelur|5799 4277 Nagapattinam|5801 6341 Thirukkuvalai|5802 6650 Vedaranyam
580:6625 3274 KOLLI HILLS|6634 3432 KUMARAPALAYAM|6635 4123 MOHANUR|5747 4344 Namakkal|5748 4794 Paramathi-Velur|5746 5387 Rasipuram|6632 5778 SENDAMANGALAM|5745 6420 Tiruchengode
581:5951 86 Alathur|5976 3461 Kunnam|5973 4950 Perambalur|5974 6690 Veppanthattai
582:5824 84 Alangudi|5826 237 Aranthangi|5828 329 Avudayarkoil|5820 1909 Gandarvakkottai|5818 2403 Iluppur|5825 2907 Karambakudi|5819 3423 Kulathur|5827 3834 Manamelkudi|5823 5061 Ponnamaravathi|5821 5102 Pudukkottai|5822 6344 Thirumayam|6614 6725 Viralimalai
583:5859 2680 Kadaladi|5858 2825 Kamuthi|6654 3197 KILAKARAI|5857 4185 Mudukulathur|5856 4793 Paramakudi|6653 5237 RAJASINGAMANGALAM|5860 5294 Ramanathapuram|5861 5307 Rameswaram|5855 6440 Tiruvadanai
584:5743 314 Attur|5738 1807 Edappadi|5744 1936 Gangavalli|6619 2685 Kadayampatti|5736 4075 Mettur|5737 4629 Omalur|6618 4963 Pethanaickanpalayam|5740 5586 Salem|5970 5588 Salem South|5971 5589 Salem West|5739 5655 Sankari|5742 6649 Vazhapadi|5741 6828 Yercaud|7120 6919 Thalaivasal
585:5831 1578 Devakottai|5834 2399 Ilayangudi|6644 2730 Kalaiyarkoil|5830 2903 Karaikkudi|5833 3833 Manamadurai|5995 5957 Singampunari|5832 6008 Sivaganga|5829 6347 Thiruppathur|5965 6348 Thiruppuvanam
586:5966 1067 Budalur|5811 3438 Kumbakonam|5815 4636 Orathanadu|5812 4782 Papanasam|5816 4876 Pattukkottai|5817 4952 Peravurani|5814 6317 Thanjavur|5813 6350 Thiruvaiyaru|5810 6358 Thiruvidaimarudur
587:5758 1417 Coonoor|5755 2140 Gudalur|5757 3328 Kotagiri|5759 3447 Kundah|5754 4777 Panthalur|5756 6528 Udhagamandalam
588:5846 200 Andipatti|5842 1013 Bodinayakanur|5843 4955 Periyakulam|5844 6331 Theni|5845 6584 Uthamapalayam
589:6621 326 Avadi|5693 2169 Gummidipoondi|5697 4729 Pallipattu|5694 5063 Ponneri|5699 5067 Poonamallee|6674 5462 R K PET|5698 6352 Thiruvallur|5696 6439 Tiruttani|5695 6587 Uthukkottai
590:6627 3300 Koothanallur|5804 3410 Kudavasal|5808 3913 Mannargudi|5805 4390 Nannilam|5807 4501 Needamangalam|5809 6349 Thiruthuraipoondi|5806 6354 Thiruvarur|5803 6615 Valangaiman
591:5777 3553 Lalgudi|5776 3830 Manachanallur|5781 3837 Manapparai|5954 3968 MARUNGAPURI|5774 4244 Musiri|5778 6090 Srirangam|5780 6357 Thiruverumbur|5773 6369 Thottiyam|5775 6378 Thuraiyur|6620 6421 Tiruchirappalli East|5779 6422 Tiruchirappalli West
592:5878 143 Ambasamudram|6648 1266 Cheranmahadevi|6647 3936 Manur|5879 4387 Nanguneri|5877 4712 Palayamkottai|5880 5169 Radhapuram|5876 6430 Tirunelveli|6649 6447 Tisayanvilai
593:5721 236 Arani|5725 1260 Chengam|6617 1277 Chetpet|5722 1280 Cheyyar|6631 2553 Jamunamarathoor|5959 2744 Kalasapakkam|6630 3199 Kilpennathur|5724 5056 Polur|5726 6312 THANDRAMPET|5727 6441 Tiruvannamalai|5723 6626 Vandavasi|6624 6674 Vembakkam
594:6633 1823 Eral|5863 1835 Ettayapuram|6628 3019 Kayathar|5862 3372 Kovilpatti|5865 4645 Ottapidaram|5869 5726 Sathankulam|5867 6094 Srivaikuntam|5866 6364 Thoothukkudi|5868 6419 Tiruchendur|5864 6717 Vilathikulam
595:5964 179 Anaicut|5712 2150 Gudiyatham|5713 3001 Katpadi|7052 3503 K V Kuppam|6663 4956 Pernambut|5717 6672 Vellore
596:5728 2049 Gingee|6651 2838 Kandachipuram|6650 3939 MARAKANAM|6652 4057 Melmalaiyanur|7053 6356 THIRUVENNAINALLUR|5729 6406 Tindivanam|5730 6632 Vanur|5978 6716 Vikravandi|5731 6720 Viluppuram
597:5853 262 Aruppukkottai|5851 2927 Kariapatti|5847 5231 Rajapalayam|5854 5734 Sattur|5849 6010 Sivakasi|5848 6095 Srivilliputhur|5852 6423 Tiruchuli|6640 6675 VEMBAKOTTAI|5850 6730 Virudhunagar|6675 6782 WATRAP
598:5914 2902 Karaikal Taluk|5915 6345 Thirunallar Taluk
599:5913 3741 Mahe Taluk
600:5912 417 Bahour Taluk|5910 4651 Ozhukarai Taluk|5909 5101 Puducherry Taluk|5911 6719 Villianur Taluk
601:5908 6805 Yanam Taluk
602:5922 1867 Ferrargunj|5924 3621 Little Andaman|5923 5073 Port Blair
603:5916 1108 Car Nicobar|5918 2138 Great Nicobar|5917 4360 Nancowry
604:423 1866 Ferozepur Jhirka|6477 4292 Nagina ST|422 4607 Nuh|424 5116 Punahana|421 6232 Taoru|7172 6883 Indri
605:275 636 Barnala|276 6233 Tapa
606:2705 1825 Erki(Tamar II)|2700 2949 Karra|2704 3186 Khunti|2703 4233 Murhu|2702 5364 Rania|2701 6468 Torpa
607:2664 1365 Chitarpur|2663 1779 Dulmi|2665 2084 Gola|2661 3870 Mandu|2660 4868 Patratu|2662 5310 Ramgarh
608:268 1565 Dera Bassi|266 3117 Kharar|267 5718 SAS Nagar (Mohali)
609:6853 857 BHIKHIWIND|261 3061 Khadur Sahib|260 4873 Patti|259 6253 Tarn Taran
610:5983 199 Andimadam|5787 246 Ariyalur|5785 5780 Sendurai|5786 6524 Udayarpalayam
611:1542 264 Arwal|1543 2749 Kaler|1544 2948 Karpi|1546 3483 Kurtha|1545 6050 Sonbhadra Banshi Suryapur
612:2113 744 Bengtol|2115 937 Bijni (Pt)|2114 5915 Sidli (Pt)
613:1853 291 Athibung|1852 2521 Jalukie|1854 3021 Kebai Khelma|1855 4598 Nsong|1851 4921 Pedi (Ngwalwa)|1857 4953 Peren|1856 6279 Tening
614:1836 118 Amahator|1842 3171 Khongsa|1837 3206 Kiphire Sadar|1838 3227 Kiusam|1840 3641 Longmatra|1841 5122 Pungro|1835 5798 Seyochung|1839 6007 Sitimi
615:1833 3639 Longleng|1831 4356 Namsang|1834 5580 Sakshi|1830 6209 Tamlu|1832 6838 Yongnyah
616:2139 379 Baganpara (Pt)|5935 580 Barama Pt|2143 670 Baska|2141 2123 Goreswar (Pt)|2140 2498 Jalah (Pt)|2144 6213 Tamulpur
617:2151 2271 Harisinga|6427 2729 Kalaigaon|6428 3170 Khoirabari|2153 4027 Mazbat|2152 6521 Udalguri
618:2127 334 Azara|2131 1191 Chandrapur|2129 1724 Dispur|2128 2204 Guwahati|2130 6042 Sonapur
619:6479 415 Bahin ST|6478 2292 Hassanpur ST|428 2295 Hathin|429 2346 Hodal|427 4734 Palwal
620:71 297 Atholi (Paddar)|6770 1052 Bounjwah|70 1294 Chhatroo|6765 1428 Dachhan|6769 1762 Drabshalla|68 3222 Kishtwar|6767 3659 Machail|69 3969 Marwah|6764 4188 Mughalmaidan|6768 4306 Nagseni|6766 6778 Warwan
621:66 537 Banihal|6761 691 Batote|6763 2102 Gool|6759 3123 Khari|6760 5044 Pogal Paristan|6762 5247 Rajgarh|67 5302 Ramban
622:60 1595 Devsar|61 1684 D H Pora|6780 1871 Frisal|59 3425 Kulgam|6194 4678 Pahloo|6193 5158 Qaimoh|6781 6808 Yaripora
623:6810 53 Ajas|6809 109 Aloosa|41 520 Bandipora|40 2191 Gurez|6811 2220 Hajin|42 6047 Sonawari|6812 6489 Tulail
624:6720 621 Bari Brahamana|6721 1997 Ghagwal|6719 5273 Rajpura|6724 5309 Ramgarh|82 5606 Samba|6722 6709 Vijaypur
625:6798 597 Barbugh|6799 1367 Chitragam|6800 2321 Hermain|6092 3023 Keegam|6091 3029 Keller|52 5892 Shopian|6797 6844 Zainapora
626:47 1913 Ganderbal|6806 2173 Gund|46 2849 Kangan|45 3570 Lar|6807 6492 Tullamulla Khirbhawani|6808 6758 Wakoora
627:6740 253 Arnas|6744 885 Bhomag|6738 1231 Chassana|6741 3002 Katra|6850 3751 Mahore|6742 5082 Pouni|77 5424 Reasi|6745 6293 Thakrakote|6739 6381 Thuroo
628:1739 1118 Chaglagam Circle|1738 2080 Goiliang Circle|1743 2309 Hawai HQ|1736 2312 Hayuliang ADC|1741 3194 Kibithoo Circle|1737 3846 Manchal Circle|1740 4072 Metengliang Circle|1742 6762 Walong Circle
629:700 256 Arnod|698 1304 Chhoti Sadri|696 1641 Dhariawad|697 4923 Peepalkhoont|699 5090 Pratapgarh|7151 6873 Dalot|7150 6914 Suhagpura
630:5598 383 Bagepalli|5596 1317 Chikkaballapura|5600 1347 Chintamani|5595 1981 Gauribidanur|5597 2146 Gudibanda|5599 5914 Sidlaghatta
631:5607 1212 Channapatna|5608 2830 Kanakapura|5605 3709 Magadi|5606 5293 Ramanagara
632:5919 1705 Diglipur|5920 4019 Mayabunder|5921 5356 Rangat
633:1010 2963 Kasganj|1012 4860 Patiyali|1011 5547 Sahawar
634:5903 327 Avanashi|5902 1635 Dharapuram|5901 2851 Kangeyam|5907 3677 Madathukulam|5905 4726 Palladam|5967 6435 TiruppurNorth|5968 6436 Tiruppursouth|5906 6532 Udumalaipettai|6616 6588 Uthukuli
635:7094 2200 GURUMITKAL|7096 2370 HUNASAGI|5588 5819 Shahpur|5587 5893 Shorapur|7095 6746 WADAGERA|5589 6799 Yadgir
636:3379 793 Bhairamgarh|3376 889 Bhopalpattnam|3378 932 Bijapur|3377 6583 Usur
637:3367 4417 Narayanpur|3368 4637 Orchha
638:3703 1369 Chitrangi|3704 1562 Deosar|6987 3669 Mada|6986 5678 Sarai|3705 5968 Singrauli|7040 5969 Singrauli Nagar
639:3713 98 Alirajpur|3711 842 Bhavra|3712 2643 Jobat|6980 2987 Kathiwara|6981 6051 Sondawa
640:914 157 Amethi|913 1982 Gauriganj|912 4241 Musafirkhana|824 6402 Tiloi
641:6200 1739 Dolvan|6169 3416 Kukarmunda|3942 4582 Nizar|3944 6053 Songadh|3943 6511 Uchchhal|3946 6622 Valod|3945 6744 Vyara
642:3374 1298 Chhindgarh|3373 3299 Konta|3375 6109 Sukma
643:3356 357 Bade Rajpur|3359 1842 Farasgaon|3355 3050 Keskal|3357 3288 Kondagaon|3358 3784 Makdi
644:3326 494 Baloda Bazar|3325 830 Bhatapara|3329 945 Bilaigarh|3328 2962 Kasdol|3327 4707 Palari|3324 5941 Simga
645:3335 966 Bindranavagarh(Gariyaband)|3336 1307 Chhura|3338 1547 Deobhog|3337 3765 Mainpur|3333 5252 Rajim
646:3321 492 Balod|3322 1747 Dondi|3320 1748 Dondi Luhara|3319 2176 Gunderdehi|3323 2202 Gurur
647:3290 3646 Lormi|3292 4221 Mungeli|3293 4851 Pathariya
648:3244 794 Bhaiyathan|3243 4647 Oudgi|3239 5092 Pratappur|3246 5097 Premnagar|3245 5297 Ramanujnagar|3242 6140 Surajpur
649:3237 496 Balrampur|3250 5270 Rajpur|3236 5296 Ramanujganj|3240 5616 Samri(kusmi)|3241 5847 Shankargarh|3238 6749 Wadrafnagar
650:3312 738 Bemetara|3315 755 Berla|3311 4488 Nawagarh|3313 5570 Saja|3314 6309 Thanakhamria
651:238 8 Abohar|237 1865 Fazilka|236 2500 Jalalabad
652:6684 3177 Khowai|6698 6271 Teliamura
653:6699 985 Bishalgarh|6677 2548 Jampuijala|6680 6041 Sonamura
654:6695 128 Amarpur|6690 2918 Karbook|6693 6516 Udaipur
655:6682 2708 Kailashahar|6694 3435 Kumarghat
656:6544 437 Bajengdoba|1972 3128 Kharkutta|1970 5448 Resubelpara
657:1999 3168 Khliehriat|2000 5568 Saipung
658:1984 4011 Mawkyrwat|1983 5371 Ranikor
659:722 1173 Chandausi|778 2180 Gunnaur|721 5609 Sambhal
660:706 2710 Kairana|707 5839 Shamli|6159 6560 UN
661:6032 1664 DHAULANA|741 1963 Garhmukteshwar|740 2252 Hapur
662:200 1642 Dhar Kalan|201 4845 Pathankot
663:1966 761 Betasing|6545 1451 RERAPARA|1967 6852 Zikzak
664:2173 96 Alipurduar - I|2174 97 Alipurduar - II|2175 1838 Falakata|2171 2748 Kalchini|2172 3436 Kumargram|2170 3676 Madarihat
665:4158 1439 Dahanu|4160 2590 Jawhar|4161 4132 Mokhada|4163 4714 Palghar|4157 6185 Talasari|4162 6594 Vada|4164 6640 Vasai|4159 6715 Vikramgad
666:1688 2887 Kanubari ADC|1689 3591 Lawnu Circle|6074 3637 Longding HQ|1692 4760 Pangchao SDO|6584 5114 Pumao Circle|6012 6757 Wakka SDO
667:3518 33 Agar|3517 370 Badod|3516 4338 Nalkheda|3515 6152 Susner
668:6020 1009 BODELI|3901 1303 Chhota Udaipur|3900 2603 Jetpur Pavi|3902 3012 Kavant|3903 4456 Nasvadi|3904 5658 Sankheda
669:3871 458 Balasinor|3880 2682 Kadana|3879 3107 Khanpur|3882 3651 Lunawada|3881 5670 Santrampur|3870 6728 Virpur
670:455 1528 Defence Colony|456 2769 Kalkaji|6081 5703 Sarita Vihar
671:438 5762 Seema Puri|437 5809 Shahdara|440 6737 Vivek Vihar
672:3772 700 Bayad|3764 860 Bhiloda|3770 1624 Dhansura|3771 3818 Malpur|3765 4041 Meghraj|3769 4101 Modasa
673:3788 2231 Halvad|3798 3809 Maliya|3799 4158 Morvi|3800 6225 Tankara|3801 6767 Wankaner
674:3820 817 Bhanvad|3819 2795 Kalyanpur|3813 3085 Khambhalia|3812 4625 Okhamandal
675:6199 2051 Gir Gadhda|3837 3242 Kodinar|3835 4834 Patan-Veraval|3836 6157 Sutrapada|3834 6181 Talala|3838 6561 Una
676:3786 653 Barwala|3850 1050 Botad|3852 1877 Gadhada|3785 5380 Ranpur
677:1709 1148 Chambang Circle|1710 1943 Gangte Circle|1703 4723 Palin Circle|1715 5023 Pipsorang Circle|1716 6190 Tali ADC|1711 6239 Tarak Lengdi Cicle|1704 6807 Yangte Circle
678:1731 1384 Chongkham EAC|1733 3577 Lathao Circle|1735 3597 Lekang Mahadevpur Circle|1732 4355 Namsai HQ|6121 5037 Piyong Circle
679:1643 1026 Boleng ADC|6606 2652 Jomlo Mobuk Circle|1627 3020 Kaying EAC|1646 3022 Kebang Circle|1645 4762 Pangin EAC|6607 4889 Payum Circle|1647 5426 Rebo Perging Circle|1644 5455 Riga EAC|1630 5498 Rumgong ADC
680:6205 660 Basar|4339 790 Bhainsa|6207 1507 Dasturabad|4343 1708 Dilawarpur|4335 2687 Kaddam Peddur|4347 3095 Khanapur|4338 3403 Kubeer|4337 3465 Kuntala|4345 3592 Laxmanchanda|4342 3633 Lokeswaram|4346 3825 Mamada|4341 4178 Mudhole|6208 4440 Narsapur G|6210 4563 Nirmal Rural|4344 4564 Nirmal U|6206 4930 Pembi|4336 5687 Sarangapur|6209 6018 Soan|4340 6227 Tanoor
681:6212 707 Beerpur|6213 1076 Buggaram|4397 1646 Dharmapuri|4412 2092 Gollapalli|4393 2386 Ibrahimpatnam|4414 2462 Jagitial|6211 2463 Jagitial Rural|4418 2989 Kathlapur|4420 3241 Kodimial|4416 3318 Korutla|4394 3815 Mallapur|4413 3816 Mallial|4415 4034 Medipalli|4417 4073 Metpalli|4421 4927 Pegadapalli|4395 5200 Raikal|4396 5686 Sarangapur|4398 6667 Velgatur
682:6214 221 ANTHERGAON|4411 1647 Dharmaram|4410 1815 Eligaid|4409 2669 Julapalli|4400 2806 Kamanpur|4401 3932 Manthani|4406 4248 Mutharam (Manthani)|4426 4622 Odela|6215 4700 PALAKURTHY|4408 4912 Peddapalli|6216 5290 RAMAGIRI|4399 5291 Ramagundam|4407 6089 Srirampur|4425 6118 Sulthanabad
683:4429 1017 Boinpalli|4419 1202 Chandurthi|4433 1902 Gambhiraopet|4436 2402 Illanthakunta|4431 3284 Konaraopet|4434 4245 Mustabad|6219 5490 RUDRANGI|4435 5980 Sircilla|6217 6316 THANGALLAPALLI|6220 6659 VEERNAPALLI|4430 6680 Vemulawada|6218 6681 VEMULAWADA RURAL|4432 6825 Yellareddipet
684:4350 729 Bellampally|6228 849 Bheemaram|4328 851 Bheemini|4356 1265 Chennur|4348 1467 Dandepally|6227 2221 Hajipur|4355 2472 Jaipur|4334 2565 Jannaram|6229 2875 Kannepally|4349 2972 Kasipet|4351 3332 Kotapally|4353 3657 Luxettipet|4354 3847 Mancherial|4352 3853 Mandamarri|6226 4452 Naspur|4331 4517 Nennel|4332 6217 Tandur|4330 6673 Vemanpally
685:4383 558 Banswada|4391 859 Bhiknoor|6242 913 Bibipet|4374 918 Bichkunda|4375 976 Birkur|4392 1741 Domakonda|4382 1915 Gandhari|4373 2667 Jukkal|4390 2808 Kamareddy|4388 3613 Lingampet|4380 3660 Machareddy|4372 3699 Madnoor|4387 4294 Nagireddypet|6244 4455 Nasurullabad|4385 4581 Nizamsagar|6245 4907 Pedda Kodapgal|4384 5035 Pitlam|6241 5227 Rajampet|6243 5299 Ramareddy|4381 5521 Sadashivanagar|4389 6171 Tadwai|4386 6826 Yellareddy
686:4694 292 Athmakur|4448 848 Bheemadevarpalli|6375 1457 Damera|4677 1648 Dharmasagar|4449 1816 Elkathurthy|4695 2235 Hanamkonda|4678 2284 Hasanparthy|6249 2405 Inavole|4447 2799 Kamalapur|6247 3142 Khazipet|6547 4269 NADIKUDA|4679 4812 Parkal|4691 5852 Shayampet|6252 6662 Velair
687:4682 904 Bhupalpally|4681 1376 Chityal|4683 2002 Ghanpur (Mulug)|4402 2981 Kataram|4403 3720 Mahadevpur|4405 3805 Malharrao|4680 4107 Mogullapally|4404 4247 MUTHARAM MAHADEVPUR|6250 4722 Palimela|4690 5430 Regonda|6248 6269 Tekumatla
688:4742 703 Bayyaram|6254 1338 Chinnagudur|6255 1479 Danthalapalle|4722 1756 Dornakal|6253 1933 Gangaram|4743 1971 Garla|4711 2155 Gudur|4717 3041 Kesamudram|4710 3341 Kothaguda|4721 3472 Kuravi|4718 3716 Mahabubabad|4720 3953 Maripeda|4719 4442 Narsimhulapet|4716 4511 Nellikudur|6256 4918 Peddavangara|4715 6365 Thorrur
689:4674 343 Bachannapet|6259 1328 Chilpur|4701 1587 Devaruppula|4676 2003 Ghanpur (Station)|4699 2562 Jangoan|4702 3236 Kodakandla|4700 3612 LingalaGhanpur|4675 4431 Narmetta|4697 4699 Palakurthy|4698 5185 Ragunathpally|6257 6322 Tharigoppula|4696 6842 Zaffergadh
690:6267 102 Allapalli|6268 216 Annapureddypalli|4728 283 Aswapuram|4749 284 Aswaraopeta|4730 774 Bhadrachalam|4736 1091 Burgampahad|4747 1196 Chandrugonda|4726 1269 Cherla|6376 1400 Chunchupalli|4750 1460 Dammapeta|4729 1784 Dummugudem|4741 2175 Gundala|4746 2670 Julurpadu|6269 2905 Karakagudem|4738 3342 Kothagudem|6266 3594 Laxmidevipalli|4727 3935 Manuguru|4748 4205 Mulkalapally|4737 4733 Palvoncha|4725 5007 Pinapaka|6265 6107 Sujathanagar|4739 6268 Tekulapalli|4740 6822 Yellandu
691:6276 154 Ameenpur|4479 202 Andole|6277 2166 Gummadidala|4489 2296 Hathnoora|4476 2619 Jharasangam|4493 2634 Jinnaram|4453 2752 Kalher|6275 2844 Kandi|4450 2856 Kangti|4475 3251 Kohir|4491 3292 Kondapur|4451 3918 Manoor|6278 4106 Mogudampally|4477 4224 Munipally|6280 4274 Nagalgidda|4452 4410 Narayankhed|4473 4613 Nyalkal|4494 4833 Patancheru|4478 5109 Pulkal|4472 5202 Raikode|4495 5305 Ramchandrapuram|4490 5522 Sadasivpet|4492 5634 Sangareddy|6279 5982 Sirgapoor|6291 6644 Vatpally|4474 6843 Zahirabad
692:6285 67 Akkannapet|4437 717 Bejjanki|4672 1268 Cherial|4460 1339 Chinnakodur|4465 1761 Doultabad|4458 1765 Dubbak|4483 1894 Gajwel|4444 2377 Husnabad|4484 2457 Jagdevpur|4443 3249 Koheda|6284 3282 Komuravelli|4462 3290 Kondapak|4673 3684 Maddur|6282 3957 Markook|4464 4093 Mirdoddi|4486 4209 Mulug|4461 4386 Nangnoor|6670 4405 Narayanaraopet|6283 5207 Raipole|6281 5906 Siddipet Rural|4459 5907 Siddipet Urban|4463 6360 Thoguta|4485 6773 Wargal
693:6290 125 Amarchintha|4592 300 Atmakur|6287 1341 Chinnambavi|4585 2001 Ghanpur|4596 2109 Gopalpeta|4593 3343 Kothakota|6289 3672 Madanapur|4601 4759 Pangal|4602 4892 Pebbair|4594 4909 Peddamandadi|6286 5449 Revally|6288 6091 Srirangapur|4595 6764 Wanaparthy|4608 6786 Weepangandla
694:4579 12 Achampet|4578 168 Amrabad|4597 491 Balmoor|4584 936 Bijinapally|6293 1220 Charakonda|4576 2789 Kalwakurthy|4600 3235 Kodair|4609 3272 Kollapur|4598 3610 Lingal|4583 4284 Nagarkurnool|6294 4662 Padara|4599 4908 Peddakothapally|6292 4942 Pentlavelli|4582 6167 Tadoor|4581 6272 Telkapally|4575 6336 Thimmajipet|4580 6577 Uppununthala|6295 6581 Urkonda|4577 6629 Vangoor|4565 6664 Veldanda
695:4612 80 Alampur|4591 1654 Dharoor|4603 1883 Gadwal|4605 2025 Ghattu|4606 2395 Ieeja|4607 2440 Itikyala|6297 2781 Kaloor Thimmandoddi|4604 3799 Maldakal|4611 3919 Manopad|6296 5264 Rajoli|6299 6565 Undavelly|4610 6747 Waddepally
696:6302 190 Ananthagiri|4622 305 Atmakur (S)|4667 1324 Chilkur|6303 1351 Chinthalapalem|4639 1378 Chivemla|4666 1968 GaridePally|4669 2383 Huzurnagar|4623 2487 JajiReddyGudem|4668 3233 Kodad|6300 3681 Maddirala|4670 3995 MattamPally|4671 4056 MellaChervu|4640 4165 Mothey|4642 4212 Munagala|4641 4268 Nadigudem|6298 4281 Nagaram|4665 4521 Nereducherla|4621 4610 Nuthanakal|6301 4695 Palakeedu|4643 4940 Penpahad|4638 6150 Suryapet|4619 6342 Thirumalagiri|4620 6377 Thungaturthy
697:6310 19 Adda Guduru|4617 77 Alair|4626 304 Atmakur (M)|4628 886 Bhongir|4629 912 Bibinagar|4613 1031 Bommalaramaram|4630 1053 B Pochampally|4631 1391 Choutuppal|4618 2174 Gundala|6309 4162 Motakonduru|4625 4166 Mothkur|4648 4415 Narayanpur|4615 5232 Rajapeta|4632 5295 Ramannapet|4614 6380 Thurkapally|4627 6617 Valigonda|4616 6797 Yadagirigutta
698:4532 564 Bantwaram|4535 666 Basheerabad|4550 1029 Bomaraspeta|4531 1659 Dharur|4537 1740 Doma|4552 1760 Doulathabad|4549 3238 Kodangal|6312 3337 Kotepally|4539 3427 Kulkacharla|4512 3960 Marpalle|4513 4135 Mominpet|4514 4483 Nawabpet|4540 4808 Pargi|4533 4920 Peddemul|4541 5103 Pudur|4534 6218 Tandur|4530 6713 Vikarabad|4536 6815 Yelal
699:4319 271 Asifabad|4317 718 Bejjur|6314 1345 Chintalamanepally|4329 1440 Dahegoan|4320 2470 Jainoor|4318 2700 Kagaznagar|4313 3037 Kerameri|4316 3371 Koutala|6311 3615 Lingapur|6313 4934 Penchicalpet|4327 5425 Rebbena|4315 5990 Sirpur (T)|4326 5991 Sirpur U|4333 6446 Tiryani|4314 6768 Wankidi
700:6328 114 Alwal|6315 345 Bachupally|4517 451 Balanagar|6316 1921 Gandimaisamma Dundigal|4523 2020 Ghatkesar|6317 2894 Kapra|4522 3024 Keesara|6327 3417 Kukatpally|4521 3810 Malkajgiri|4519 4031 Medchal|6318 4035 Medipally|6671 4184 Muduchinthalapally|4518 5163 Qutballapur|4520 5838 Shamirpet|4524 6575 Uppal
701:403 360 Badhra|6433 1036 Bondkalan ST|402 1435 Dadri
702:2158 2128 Gorubathan|2156 2764 Kalimpong -I|2157 2765 Kalimpong - II|7050 3586 LAVA|7051 4922 PEDONG
703:2442 969 Binpur - I|2441 970 Binpur - II|2457 2113 Gopiballavpur - I|2456 2114 Gopiballavpur - II|2455 2528 Jamboni|2454 2622 Jhargram|2458 4497 Nayagram|2459 5660 Sankrail
704:2269 572 Barabani|2274 1846 Faridpur Durgapur|2270 2554 Jamuria|2275 2871 Kanksa|2272 4631 Ondal|2273 4748 Pandabeswar|2271 5367 Raniganj|2268 5582 Salanpur
705:2045 998 Biswanath|2047 2079 Gohpur|2046 2316 Helem|2044 4271 Na-Duar
706:2076 3781 Majuli|7114 6922 UJANI MAJULI CIRCLE
707:2012 3908 Mankachar|2011 6070 South Salmara
708:2075 3745 Mahmora|7054 5672 Sapekhati|2074 6045 Sonari|7117 6913 Sonari
709:2039 1729 Doboka|2038 2347 Hojai|2040 3567 Lanka
710:2088 1751 Donka
711:1878 2717 Kakching|6486 6754 WAIKHONG
712:6488 1086 BUNGTE CHIRU|6489 1155 CHAMPHAI|6487 2430 ISLAND|6495 2850 KANGCHUP GELJANG|1861 2854 KANGPOKPI|6497 3602 LHUNGTIN|6493 5561 SAIKUL|1862 5569 Saitu-Gamphazol|6492 6507 T VAICHONG
713:6490 1047 BOROBEKRA|1883 2640 Jiribam
714:6039 2251 Haochong|6038 3175 Khoupum|6491 3640 LONGMAI|1867 4608 Nungba
715:1869 6318 Thanlon|1868 6410 Tipaimukh|6507 6627 VANGAI RANGE
716:1892 3666 Machi|6498 4149 MOREH|1893 6278 Tengnoupal
717:1889 2817 Kamjong|1891 2974 Kasom Khullen|1890 4997 Phungyar|6499 5540 SAHAMPHUNG
718:1701 1738 Dollungmukh Circle|6559 1993 Gepen Circle|1700 2820 Kamporijo Circle|1616 5100 Puchi Geko Circle|6129 5173 Raga ADC
719:1638 1991 Gensi EAC|6572 2852 Kangku Circle|6574 3304 Kora Circle|1648 3379 Koyu EAC|1640 3604 Likabali SDO|1651 4426 Nari ADC|6575 4527 New Seren Circle|6573 5903 Sibe Circle
720:4685 1836 Eturunagaram|4688 2135 Govindaraopet|6251 2873 Kannaigudem|4686 3885 Mangapet|4689 4210 Mulug|4687 6170 Tadvai|4684 6687 Venkatapur|4724 6688 Venkatapuram|4723 6755 Wajedu
721:4553 1453 Damargidda|4572 1626 Dhanwada|4551 3320 Kosgi|6264 3387 Krishna|4554 3682 Maddur|4590 3711 Maganoor|4589 3793 Makthal|6263 3952 Marikal|4570 4412 Narayanpet|4588 4446 Narwa|4571 6589 Utkoor
722:3415 4573 Niwari|3416 4638 Orchha|3417 5098 Prithvipur
723:6099 1725 Dissing Passo Circle|1581 4687 Pakke Kessang EAC|6846 4824 PASSA VALLEY CIRCLE|6100 5038 Pizirang Veo Circle|6104 5772 Seijosa ADC
724:1636 661 Basar ADC|1637 1493 Daring Circle|6840 5536 SAGO|1635 6413 Tirbin EAC
725:1622 4029 Mechuka ADC|1623 4136 Monigong EAC|6590 5001 Pidi Circle|6589 6258 Tato EAC
726:1915 2345 Hnahthial
727:1906 4529 Ngopa|1903 4990 Phullen
728:1907 3141 Khawzawl
729:5977 1342 Chinnasalem|5734 2772 Kallakkurichi|7055 2788 KALVARAYAN HILLS|5733 5654 Sankarapuram|5732 6425 Tirukkoyilur|5735 6547 Ulundurpettai
730:5706 1259 Chengalpattu|5711 1281 Cheyyur|5710 3707 Maduranthakam|6629 4727 Pallavaram|5703 6203 Tambaram|5709 6424 Tirukalukundram|5958 6434 Tiruporur|7058 6625 Vandalur
731:5715 232 Arakonam|5716 240 Arcot|7059 2746 Kalavai|6664 4516 Nemili|7060 5890 Sholinghur|5714 6761 Wallajah
732:5719 151 Ambur|5963 4463 Natrampalli|5720 6431 Tirupathur|5718 6630 Vaniyambadi
733:5875 85 Alangulam|6639 2686 Kadayanallur|5871 5653 Sankarankoil|5874 5859 Shenkottai|5870 6009 Sivagiri|5873 6280 Tenkasi|6642 6442 Tiruvengadam|5872 6656 Veerakeralamputhur
734:3288 3970 Marwahi|3289 4936 Pendra|3287 4937 Pendra Road Gorella
735:5797 3496 Kuthalam|5796 4020 Mayiladuthurai|5795 5985 Sirkali|5798 6321 Tharangambadi
736:1823 4588 Nokhu|1821 4589 Noklak|1824 4775 Panso|1829 6363 Thonoknyu
737:6856 43 AHMEDGARH|269 3802 Malerkotla|7122 6861 Amargarh
738:5496 2213 Hadagalli|5497 2216 Hagaribommanahalli|5510 2253 Harapanahalli|5498 2357 Hosapete|7108 3367 KOTTURU|5502 3411 Kudligi
739:2024 436 Bajali (Pt)|2025 5713 Sarupeta (Pt)`
