/** Month names and their usual short forms in the languages whose bylines are read, January first. */
const names: readonly (readonly string[])[] = [
  'january jan januar jänner jaenner janv janvier enero ene janeiro gennaio gen januari stycznia styczeń sty января январь янв ocak oca يناير جانفي जनवरी januára ledna ιανουαρίου січня',
  'february feb februar feber févr fév février febrero fevereiro fev febbraio februari lutego luty lut февраля февраль фев şubat şub فبراير شباط فيفري फरवरी фев лютого',
  'march mar märz mrz maerz mars marzo março maart mrt marca marzec марта март мар mart مارس آذار मार्च mars березня',
  'april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля апрель апр nisan nis أبريل ابريل نيسان أفريل अप्रैल квітня',
  'may mai mayo maio maggio mag mei maja maj мая май mayıs مايو أيار ماي मई травня',
  'june jun juni juin junio junho giugno giu czerwca czerwiec cze июня июнь июн haziran haz يونيو حزيران جوان जून червня',
  'july jul juli juillet juil julio julho luglio lug lipca lipiec lip июля июль июл temmuz tem يوليو تموز جويلية जुलाई липня',
  'august aug août aout agosto ago augustus sierpnia sierpień sie августа август авг ağustos ağu أغسطس اغسطس آب أوت अगस्त серпня',
  'september sep sept septembre septiembre setiembre setembro set settembre września wrzesień wrz сентября сентябрь сен сент eylül eyl سبتمبر أيلول सितंबर सितम्बर вересня',
  'october oct oktober okt octobre octubre outubro out ottobre ott października październik paź октября октябрь окт ekim eki أكتوبر اكتوبر अक्टूबर अक्तूबर жовтня',
  'november nov novembre noviembre novembro listopada listopad lis ноября ноябрь ноя нояб kasım kas نوفمبر नवंबर नवम्बर листопада',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre grudnia grudzień gru декабря декабрь дек aralık ara ديسمبر दिसंबर दिसम्बर грудня',
].map((line) => line.split(' '));

const numbers = new Map(names.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)));

/** Number of a month by any of its names, 1 to 12, or null for another word. */
export function monthOf(word: string): number | null {
  return numbers.get(word.toLocaleLowerCase('und').replace(/\.$/, '')) ?? null;
}
