/** Words about times that bylines hold beside names. */
import { quick } from '../quick.ts';

/** "Updated", "Published" and their kin: a line of nothing else names nobody. */
const words =
  '(?:last )?(?:updated?|modified|published|posted|created)(?: on| at)?|date|aktualisiert|veröffentlicht|stand|erstellt|mis(?:e)? à jour|publiée?|modifiée?|actualizad[oa]|publicad[oa]|atualizad[oa]|aggiornat[oa]|aggiornamento|pubblicat[oa]|pubblicazione|bijgewerkt|gepubliceerd|gewijzigd|opublikowan[oey]|publikacja|data publikacji|aktualizacja|zaktualizowano|aktualizováno|publikováno|zveřejněno|обновлен[оа]|опубликован[оа]|дата публикации|оновлено|опубліковано|yayınlanma|yayın tarihi|güncelleme|güncellenme|son güncelleme|oluşturulma(?: tarihi)?|giriş|نشر|نُشر|تاريخ النشر|آخر تحديث|تحديث|منتشر شده|به روز شده|شائع|פורסם|עודכן|प्रकाशित|अपडेटेड|अपडेट|प्रकाशन|更新时间|更新時間|发布时间|發布時間|发表时间|发布于|时间|時間|来源|來源|编辑|責任編輯|责任编辑|公開日?|更新日?|掲載日?|配信|公開日時|更新日時|投稿日|기사입력|기사수정|입력|수정|등록|승인|최종수정|발행일|업데이트|송고|เผยแพร่|อัปเดต|ปรับปรุง|terbit|diterbitkan|diperbarui|đăng|cập nhật|ngày|uppdaterad|publicerad|oppdatert|publisert|opdateret|publiceret|päivitetty|julkaistu|ενημερώθηκε|δημοσιεύθηκε|ενημέρωση|δημοσίευση|actualizat|publicat|frissítve|megjelent|közzétéve';

/** A line that says that a date follows, and nothing else. */
export const dateLabel = quick(
  new RegExp(String.raw`^(?:${words})(?:[\s:：|·,/-]+(?:${words}))*[\s:：]*$`, 'iu'),
);

const clock = quick(
  /(?:^|[\s,|·(–—-])(?:at\s+|um\s+|à\s+|alle\s+|a las\s+|às\s+)?\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|uhr|hrs?)?(?:\s?\(?(?:[A-Z]{2,4}T|GMT|UTC|BST|IST)\)?)?(?=$|[\s,|·)])/giu,
);
/** "Minutes", "Stunden", "дня"; letters of any script, told by what they are not. */
const unit = String.raw`[^\s\d.,;:!?|·()–—-]{2,9}`;
const ago = new RegExp(
  [
    String.raw`(?:^|(?<![\s|·(–—-])[\s|·(–—-]+)(?:`,
    String.raw`(?:about |over )?\d{1,3}\+?\s?(?:sec|min|h(?:ou)?r|day|week|month|year)[a-z]*\.?(?:\s\d{1,2}\s?min[a-z]*\.?)?\sago`,
    String.raw`|(?:vor|il y a|hace|há)\s\d{1,3}\s${unit}`,
    String.raw`|\d{1,3}\s${unit}\s(?:fa|geleden|temu|назад|önce)`,
    String.raw`)(?=$|[\s|·)])`,
  ].join(''),
  'gi',
);

/** The line without times of day and without "2 hours ago". */
export function withoutClock(line: string): string {
  return line.replace(clock, ' ').replace(ago, ' ');
}
