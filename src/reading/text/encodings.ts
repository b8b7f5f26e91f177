// Tells which of the old encodings a text is in, by how it looks when it is decoded: letters that its language often uses,
// words of one script, no capitals within words, no controls. Knows languages by their letters alone.

/** Letters beside ASCII's, the most frequent ones first where a script is not Latin; in lower case. */
const LANGUAGES = {
  russian: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
  ukrainian: 'оанивіетрслкдмпузяьбгчхцжйїюєшщфґ',
  bulgarian: 'аоеитнрсвлдкпмзубъягчжщцхйшюф',
  serbian: 'аоеинртсвјкудлпмзгбшчжцњљћђхџф',
  greek: 'αοιετσνηυρπκμλςόίάέήώδγχθφβξζψύϊϋΐ',
  hebrew: 'יולהמראתבשןםדעקנפכחגסטזצךףץ',
  arabic: 'ايلمنوترةبعسدفحهكقجأىشصطذخإغثضزءئظؤآ،ـ؟ًٌٍَُِّْپچگژ',
  thai: 'านรอกเงมยวลดทสตะปบคหแจพชใไขโผซถศณษธญภฐูุิีึื่้ั็์ำฎฏฉฟ',
  czech: 'áčďéěíňóřšťúůýž',
  slovak: 'áäčďéíĺľňóôŕšťúýž',
  polish: 'ąćęłńóśźż',
  hungarian: 'áéíóöőúüű',
  romanian: 'ăâîşţșț',
  croatian: 'čćđšž',
  german: 'äöüß',
  french: 'éèàêçùôîûâëïœæ',
  spanish: 'áéíóúñü¿¡ºª',
  portuguese: 'ãáçéêíóõâúàô',
  nordic: 'åäöæøéü',
  icelandic: 'áðéíóúýþæö',
  italian: 'àèéìòù',
  estonian: 'äöõüšž',
  latvian: 'āčēģīķļņšūž',
  lithuanian: 'ąčęėįšųūž',
  turkish: 'çğıöşüiâî',
  vietnamese: 'đăâêôơư\u0300\u0301\u0303\u0309\u0323àáèéêìíòóùúýãõ',
  japanese:
    'のにはをたがでてとしれさいるなもからこあすりうくまよっんつそおけきえめみせわだじちどねばつやふほへアイウエオカキクケコサシスセソタチツテトナニノハヒフヘホマミムメモラリルレロンー、。日本人年大一国中上下出会分時行見月事者自社生間前後場合地方学校動作内部同名明新発高水力物手家計電',
  korean:
    '이다의는에을를하고가지로기사도은한인자어서시스대정아리나보전장일제과구부해그수있주원여동상라성용비진만게면',
  simplified:
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
  traditional:
    '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯什認六共權收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難近礦千週委素技備半辦青省列習響約支般史感勞便團往酸歷市克何除消構府稱太準精值號率族維劃選標寫存候毛親快效斯院查江型眼王按格養易置派層片始卻專狀育廠京識適屬圓包火住調滿縣局照參紅細引聽該鐵價嚴',
} as const;
type Language = keyof typeof LANGUAGES;

const CYRILLIC: readonly Language[] = ['russian', 'ukrainian', 'bulgarian', 'serbian'];
const CENTRAL: readonly Language[] = ['czech', 'slovak', 'polish', 'hungarian', 'romanian', 'croatian'];
const WESTERN: readonly Language[] = [
  'german',
  'french',
  'spanish',
  'portuguese',
  'nordic',
  'icelandic',
  'italian',
];
/** By the names that `TextDecoder` knows; of two that fit alike the first is taken. */
export const ENCODINGS: readonly (readonly [label: string, languages: readonly Language[]])[] = [
  ['windows-1252', WESTERN],
  ['windows-1250', CENTRAL],
  ['windows-1251', CYRILLIC],
  ['windows-1253', ['greek']],
  ['windows-1254', ['turkish']],
  ['windows-1255', ['hebrew']],
  ['windows-1256', ['arabic']],
  ['windows-1257', ['lithuanian', 'latvian', 'estonian']],
  ['windows-1258', ['vietnamese']],
  ['windows-874', ['thai']],
  ['iso-8859-15', WESTERN],
  ['iso-8859-2', CENTRAL],
  ['iso-8859-5', CYRILLIC],
  ['iso-8859-7', ['greek']],
  ['iso-8859-8', ['hebrew']],
  ['koi8-r', ['russian', 'bulgarian']],
  ['koi8-u', ['ukrainian']],
  ['ibm866', ['russian', 'bulgarian']],
  ['x-mac-cyrillic', CYRILLIC],
  ['shift_jis', ['japanese']],
  ['euc-jp', ['japanese']],
  ['euc-kr', ['korean']],
  ['gb18030', ['simplified']],
  ['big5', ['traditional']],
  ['utf-16le', ['japanese', 'simplified', 'korean']],
  ['utf-16be', ['japanese', 'simplified', 'korean']],
];

/** What of a file is looked at (bytes): a dozen pages, of an even length for UTF-16. */
const SAMPLE = 65_536;
/** Signs are fewer than one in this many bytes where all the words are ASCII's. */
const FEW = 50;
/** Signs of every language, which neither speak for an encoding nor against it. */
const PUNCTUATION = /[“”‘’„‚«»‹›–—…°§€№©®™·•£\u00a0、。「」『』（），：；？！・〜％ー％～《》]/u;
/** Fewer of its letters than this are of the language, and the text is in none. */
const LEAST = 0.2;
/** Any bytes are ideographs in UTF-16, and rare ones. */
const LEAST_UTF16 = 0.45;
/** Ideographs and syllables are words. */
const LETTER = /(?![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}]/u;
const IDEOGRAPH = /[\p{Script=Han}]/u;

/** The encoding that a text is most likely in, or null where it looks like none. Linear in at most 64 kB. */
export function guessEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const beyond = sample.filter((byte) => byte > 0x7f);
  const isSigns = beyond.length * FEW < sample.length && beyond.every(isPunctuation);
  if (isSigns && !sample.some((byte, at) => isElsewhere(byte) && isLetter(sample[at - 1])))
    return 'windows-1252';
  let best: string | null = null;
  let most = LEAST;
  for (const [label, languages] of ENCODINGS) {
    const text = decodeSample(sample, label);
    if (text === null) continue;
    for (const language of languages) {
      const score = scoreOf(text, language);
      if (score <= most || (label.startsWith('utf-16') && score < LEAST_UTF16)) continue;
      most = score;
      best = label;
    }
  }
  return best;
}

/** Whether a byte is a quotation mark, dash, blank or sign in Windows-1252, and no letter. */
function isPunctuation(byte: number): boolean {
  return (
    (byte >= 0x91 && byte <= 0x97) ||
    (byte >= 0xa0 && byte <= 0xbf) ||
    [0x80, 0x84, 0x85, 0x99].includes(byte)
  );
}

/** Whether a byte that is a sign in Windows-1252 is a letter of Polish, Czech, Ukrainian or Serbian elsewhere. */
function isElsewhere(byte: number): boolean {
  return [0xa1, 0xa3, 0xa5, 0xa8, 0xaa, 0xaf, 0xb3, 0xb9, 0xba, 0xbc, 0xbe, 0xbf].includes(byte);
}

function isLetter(byte = 0): boolean {
  return /[a-z]/i.test(String.fromCharCode(byte));
}

function decodeSample(sample: Uint8Array, label: string): string | null {
  try {
    // What comes behind the sample may be the rest of its last character.
    return new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}

/** How much of what is not ASCII a language would have written, at most 1. */
function scoreOf(text: string, language: Language): number {
  const letters = LANGUAGES[language];
  const isRanked = letters.length > 20 && /[^\p{Script=Latin}\p{M}]/u.test(letters.charAt(0));
  const weights = new Map(
    [...letters].map((letter, rank) => [letter, isRanked ? 1 - (0.6 * rank) / letters.length : 1]),
  );
  let sum = 0;
  let count = 0;
  let before = '';
  const signs = [...text];
  for (const [at, sign] of signs.entries()) {
    if (sign > '\u007f') {
      count += 1;
      sum += weigh(sign, before, weights);
      // Few words are one letter: in another encoding it is a sign.
      if (LETTER.test(sign) && !LETTER.test(before) && !LETTER.test(signs[at + 1] ?? '')) sum -= 1;
    } else if (/[a-z]/i.test(sign) && before > '\u007f' && isOtherScript(before)) {
      sum -= 1;
    }
    before = sign;
  }
  return count === 0 ? 0 : sum / count;
}

function weigh(sign: string, before: string, weights: ReadonlyMap<string, number>): number {
  const lower = sign.toLowerCase();
  const own = weights.get(sign) ?? weights.get(lower);
  if (own === undefined) {
    if (PUNCTUATION.test(sign)) return /\p{L}/u.test(before) && /[°№©®™·£]/.test(sign) ? 0 : 0.4;
    if (/[\p{Cc}\p{Co}\p{Cn}\ufffd\uff61-\uff9f]/u.test(sign)) return -2;
    if (/[\uac00-\ud7a3]/.test(sign)) return weights.has('이') ? 0.6 : -0.5;
    if (IDEOGRAPH.test(sign)) return sign < '\u9fff' ? 0.3 : -0.5;
    return /\p{L}/u.test(sign) ? -0.3 : -0.7;
  }
  if (/[a-z]/i.test(before) && isOtherScript(sign)) return own - 1;
  // Capitals are rare, and rarer still behind a small letter.
  if (sign !== lower) return /\p{Ll}/u.test(before) ? own - 1.5 : own - 0.3;
  return own;
}

function isOtherScript(sign: string): boolean {
  return /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]/u.test(sign);
}
