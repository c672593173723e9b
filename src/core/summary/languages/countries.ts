/**
 * Names of countries as newsrooms write them, by language. News that names one is from abroad, and where
 * it happened is part of it. The country where most of the language's readers live is left out, and so
 * is what is rarely in the news.
 */
const NAMES: Readonly<Record<string, string>> = {
  de:
    'USA|US|U.S.A.|Vereinigte Staaten|Vereinigten Staaten|Amerika|Kanada|Mexiko|Kuba|Haiti|Brasilien|Argentinien|' +
    'Chile|Kolumbien|Venezuela|Peru|Bolivien|Ecuador|Großbritannien|Vereinigtes Königreich|England|Schottland|' +
    'Wales|Nordirland|Irland|Frankreich|Spanien|Portugal|Italien|Vatikan|Schweiz|Österreich|Liechtenstein|' +
    'Luxemburg|Belgien|Niederlande|Niederlanden|Holland|Dänemark|Schweden|Norwegen|Finnland|Island|Polen|' +
    'Tschechien|Slowakei|Ungarn|Rumänien|Bulgarien|Griechenland|Zypern|Malta|Kroatien|Slowenien|Serbien|Bosnien|' +
    'Kosovo|Albanien|Montenegro|Nordmazedonien|Estland|Lettland|Litauen|Ukraine|Belarus|Weißrussland|Moldau|' +
    'Russland|Georgien|Armenien|Aserbaidschan|Kasachstan|Türkei|Syrien|Libanon|Israel|Palästina|Gaza|' +
    'Gazastreifen|Westjordanland|Jordanien|Irak|Iran|Saudi-Arabien|Jemen|Katar|Kuwait|Emirate|Emiraten|' +
    'Afghanistan|Pakistan|Indien|Bangladesch|Sri Lanka|Nepal|China|Hongkong|Taiwan|Japan|Südkorea|Nordkorea|Korea|' +
    'Thailand|Vietnam|Kambodscha|Myanmar|Malaysia|Indonesien|Philippinen|Australien|Neuseeland|Ägypten|Libyen|' +
    'Tunesien|Algerien|Marokko|Sudan|Südsudan|Äthiopien|Eritrea|Somalia|Kenia|Uganda|Ruanda|Kongo|Nigeria|Niger|' +
    'Mali|Senegal|Ghana|Kamerun|Tschad|Südafrika|Simbabwe|Mosambik|Angola',
  fr:
    'États-Unis|Etats-Unis|USA|Amérique|Canada|Québec|Mexique|Cuba|Haïti|République dominicaine|Brésil|Argentine|' +
    'Chili|Colombie|Venezuela|Pérou|Bolivie|Équateur|Grande-Bretagne|Royaume-Uni|Angleterre|Écosse|Ecosse|' +
    'Pays de Galles|Irlande|Irlande du Nord|Allemagne|Espagne|Portugal|Italie|Vatican|Suisse|Autriche|Luxembourg|' +
    'Monaco|Belgique|Pays-Bas|Hollande|Danemark|Suède|Norvège|Finlande|Islande|Pologne|Tchéquie|' +
    'République tchèque|Slovaquie|Hongrie|Roumanie|Bulgarie|Grèce|Chypre|Malte|Croatie|Slovénie|Serbie|Bosnie|' +
    'Kosovo|Albanie|Monténégro|Macédoine|Estonie|Lettonie|Lituanie|Ukraine|Biélorussie|Moldavie|Russie|Géorgie|' +
    'Arménie|Azerbaïdjan|Kazakhstan|Turquie|Syrie|Liban|Israël|Palestine|Gaza|Cisjordanie|Jordanie|Irak|Iran|' +
    'Arabie saoudite|Yémen|Qatar|Koweït|Émirats|Afghanistan|Pakistan|Inde|Bangladesh|Sri Lanka|Népal|Chine|' +
    'Hong Kong|Taïwan|Japon|Corée du Sud|Corée du Nord|Corée|Thaïlande|Vietnam|Cambodge|Birmanie|Malaisie|' +
    'Indonésie|Philippines|Australie|Nouvelle-Zélande|Égypte|Egypte|Libye|Tunisie|Algérie|Maroc|Mauritanie|Soudan|' +
    'Éthiopie|Ethiopie|Érythrée|Somalie|Kenya|Ouganda|Rwanda|Burundi|Congo|RDC|Centrafrique|Gabon|Nigeria|Niger|' +
    "Mali|Burkina Faso|Sénégal|Guinée|Côte d'Ivoire|Côte d’Ivoire|Ghana|Togo|Bénin|Cameroun|Tchad|Madagascar|" +
    'Afrique du Sud|Zimbabwe|Mozambique|Angola',
  es:
    'Estados Unidos|EE.UU.|EE UU|EE. UU.|EEUU|USA|Canadá|México|Cuba|Haití|República Dominicana|Puerto Rico|Guatemala|' +
    'Honduras|El Salvador|Nicaragua|Costa Rica|Panamá|Brasil|Argentina|Chile|Colombia|Venezuela|Perú|Bolivia|' +
    'Ecuador|Paraguay|Uruguay|Gran Bretaña|Reino Unido|Inglaterra|Escocia|Gales|Irlanda|Irlanda del Norte|Francia|' +
    'Alemania|Portugal|Andorra|Italia|Vaticano|Suiza|Austria|Luxemburgo|Bélgica|Países Bajos|Holanda|Dinamarca|' +
    'Suecia|Noruega|Finlandia|Islandia|Polonia|Chequia|República Checa|Eslovaquia|Hungría|Rumanía|Rumania|Bulgaria|' +
    'Grecia|Chipre|Malta|Croacia|Eslovenia|Serbia|Bosnia|Kosovo|Albania|Montenegro|Macedonia|Estonia|Letonia|' +
    'Lituania|Ucrania|Bielorrusia|Moldavia|Rusia|Georgia|Armenia|Azerbaiyán|Kazajistán|Turquía|Siria|Líbano|Israel|' +
    'Palestina|Gaza|Cisjordania|Jordania|Irak|Irán|Arabia Saudí|Arabia Saudita|Yemen|Catar|Qatar|Kuwait|Emiratos|' +
    'Afganistán|Pakistán|India|Bangladés|Bangladesh|Sri Lanka|Nepal|China|Hong Kong|Taiwán|Japón|Corea del Sur|' +
    'Corea del Norte|Corea|Tailandia|Vietnam|Camboya|Birmania|Malasia|Indonesia|Filipinas|Australia|Nueva Zelanda|' +
    'Egipto|Libia|Túnez|Argelia|Marruecos|Mauritania|Sudán|Etiopía|Eritrea|Somalia|Kenia|Uganda|Ruanda|Congo|' +
    'Nigeria|Níger|Malí|Senegal|Ghana|Camerún|Chad|Guinea Ecuatorial|Sudáfrica|Zimbabue|Mozambique|Angola',
  pt:
    'Estados Unidos|EUA|USA|Canadá|México|Cuba|Haiti|República Dominicana|Panamá|Argentina|Chile|Colômbia|Venezuela|' +
    'Peru|Bolívia|Equador|Paraguai|Uruguai|Guiana|Suriname|Grã-Bretanha|Reino Unido|Inglaterra|Escócia|' +
    'País de Gales|Irlanda|Irlanda do Norte|França|Alemanha|Espanha|Portugal|Itália|Vaticano|Suíça|Áustria|' +
    'Luxemburgo|Bélgica|Holanda|Países Baixos|Dinamarca|Suécia|Noruega|Finlândia|Islândia|Polônia|Polónia|Tchéquia|' +
    'República Tcheca|República Checa|Eslováquia|Hungria|Romênia|Roménia|Bulgária|Grécia|Chipre|Malta|Croácia|' +
    'Eslovênia|Sérvia|Bósnia|Kosovo|Albânia|Montenegro|Macedônia|Estônia|Letônia|Lituânia|Ucrânia|Belarus|' +
    'Bielorrússia|Moldávia|Rússia|Geórgia|Armênia|Azerbaijão|Cazaquistão|Turquia|Síria|Líbano|Israel|Palestina|' +
    'Gaza|Cisjordânia|Jordânia|Iraque|Irã|Irão|Arábia Saudita|Iêmen|Catar|Qatar|Kuwait|Emirados|Afeganistão|' +
    'Paquistão|Índia|Bangladesh|Sri Lanka|Nepal|China|Hong Kong|Taiwan|Japão|Coreia do Sul|Coreia do Norte|Coreia|' +
    'Tailândia|Vietnã|Vietname|Camboja|Mianmar|Malásia|Indonésia|Filipinas|Timor-Leste|Austrália|Nova Zelândia|' +
    'Egito|Líbia|Tunísia|Argélia|Marrocos|Sudão|Etiópia|Somália|Quênia|Quénia|Uganda|Ruanda|Congo|Nigéria|Níger|' +
    'Mali|Senegal|Gana|Camarões|Chade|Guiné-Bissau|Cabo Verde|São Tomé|África do Sul|Zimbábue|Moçambique|Angola',
}

/** A German genitive may follow: "Schottlands". */
const PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(NAMES).map(([language, names]) => [
    language,
    new RegExp(`(?<![\\p{L}-])(?:${names.replaceAll('.', '\\.')})s?(?![\\p{L}-])`, 'u'),
  ]),
)

/** Whether a text names another country than the one where most of the language's readers live. */
export const namesCountry = (text: string, language: string): boolean =>
  PATTERNS.get(language)?.test(text) ?? false
