/** Month names and their usual short forms in the languages whose bylines are read, January first. */
const names: readonly (readonly string[])[] = [
  'january jan januar januari jänner jaenner janv janvier enero ene janeiro gennaio gen januari stycznia styczeń sty января январь янв ocak oca يناير جانفي जनवरी januára ledna ιανουαρίου січня leden siječnja ianuarie ιανουάριος gener tammikuuta tammikuu január януари януара јануар јануара มกราคม ม.ค. ינואר בינואר جنوری ژانویه জানুয়ারি জানুয়ারী ஜனவரி జనవరి जानेवारी janvāris jaanuar',
  'february feb februar feber févr fév février febrero fevereiro fev febbraio februari lutego luty lut февраля февраль фев şubat şub فبراير شباط فيفري फरवरी фев лютого února únor februára februarie φεβρουαρίου φεβρουάριος febrer helmikuuta helmikuu február φεβρ февруари фебруара กุมภาพันธ์ ก.พ. פברואר בפברואר فروری فوریه ফেব্রুয়ারি பிப்ரவரி ఫిబ్రవరి फेब्रुवारी veebruar',
  'march mar märz mrz maerz mars marzo março maart mrt marca marzec марта март мар mart مارس آذار मार्च mars березня března březen martie μαρτίου μάρτιος març maaliskuuta maaliskuu március marts maret มีนาคม มี.ค. מרץ במרץ مارچ মার্চ மார்ச் మార్చి märts',
  'april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апрель апр nisan nis أبريل ابريل نيسان أفريل अप्रैल квітня dubna duben apríla aprilie απριλίου απρίλιος d’abril huhtikuuta huhtikuu április เมษายน เม.ย. אפריל באפריל اپریل آوریل এপ্রিল ஏப்ரல் ఏప్రిల్ април априла aprill',
  'may mai mayo maio maggio mag mei maja maj мая май mayıs مايو أيار ماي मई травня května květen mája μαΐου μαΐος maig toukokuuta toukokuu május พฤษภาคม พ.ค. מאי במאי مئی مه মে மே మే',
  'june jun juni juin junio junho giugno giu czerwca czerwiec cze июня июнь июн haziran haz يونيو حزيران جوان जून червня června červen júna iunie ιουνίου ιούνιος juny kesäkuuta kesäkuu június มิถุนายน มิ.ย. יוני ביוני جون ژوئن জুন ஜூன் జూన్ юни јун јуна',
  'july jul juli juillet juil julio julho luglio lug lipca lipiec lip июля июль июл temmuz tem يوليو تموز جويلية जुलाई липня července červenec júla iulie ιουλίου ιούλιος juliol heinäkuuta heinäkuu július กรกฎาคม ก.ค. יולי ביולי جولائی ژوئیه জুলাই ஜூலை జూలై юли јул јула',
  'august aug août aout agosto ago augustus sierpnia sierpień sie августа август авг ağustos ağu أغسطس اغسطس آب أوت अगस्त серпня srpna srpen augusta αυγούστου αύγουστος agost elokuuta elokuu augusztus สิงหาคม ส.ค. אוגוסט באוגוסט اگست اوت আগস্ট ஆகஸ்ட் ఆగస్టు',
  'september sep sept septembre septiembre setiembre setembro set settembre września wrzesień wrz сентября сентябрь сен сент eylül eyl سبتمبر أيلول सितंबर सितम्बर вересня září septembra septembrie σεπτεμβρίου σεπτέμβριος setembre syyskuuta syyskuu szeptember กันยายน ก.ย. ספטמבר בספטמבר ستمبر سپتامبر সেপ্টেম্বর செப்டம்பர் సెప్టెంబర్ септември септембра सप्टेंबर',
  'october oct oktober okt octobre octubre outubro out ottobre ott października październik paź октября октябрь окт ekim eki أكتوبر اكتوبر अक्टूबर अक्तूबर жовтня října říjen októbra octombrie οκτωβρίου οκτώβριος lokakuuta lokakuu október ตุลาคม ต.ค. אוקטובר באוקטובר اکتوبر اکتبر অক্টোবর அக்டோபர் అక్టోబర్ октомври октобра ऑक्टोबर',
  'november nov novembre noviembre novembro listopada listopad lis ноября ноябрь ноя нояб kasım kas نوفمبر नवंबर नवम्बर листопада listopadu novembra noiembrie νοεμβρίου νοέμβριος marraskuuta marraskuu พฤศจิกายน พ.ย. נובמבר בנובמבר نومبر نوامبر নভেম্বর நவம்பர் నవంబర్ ноември новембра नोव्हेंबर',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre grudnia grudzień gru декабря декабрь дек aralık ara ديسمبر दिसंबर दिसम्बर грудня prosince prosinec decembra decembrie δεκεμβρίου δεκέμβριος desembre joulukuuta joulukuu desember ธันวาคม ธ.ค. דצמבר בדצמבר دسمبر دسامبر ডিসেম্বর டிசம்பர் డిసెంబర్ декември децембра डिसेंबर',
].map((line) => line.split(' '));

const numbers = new Map(names.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)));

/** Number of a month by any of its names, 1 to 12, or null for another word. */
export function monthOf(word: string): number | null {
  const key = word.toLocaleLowerCase('und');
  return numbers.get(key) ?? numbers.get(key.replace(/\.$/, '')) ?? null;
}
