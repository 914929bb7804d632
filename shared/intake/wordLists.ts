/**
 * Words by which a cell shows what its column is, folded (foldText). Short on purpose: they only have to
 * recognise columns, most cells of which are usual ones; reading single values is the cleaners' work.
 */

/**
 * The usual Vietnamese family names: about 40 of them cover nearly all people (Lê Trung Hoa, "Họ và tên
 * người Việt Nam", 2005: the 14 most frequent are 90 %), with common ones of minorities and Hoa families.
 */
export const FAMILY_NAMES = wordSet(
  'nguyen, tran, le, pham, hoang, huynh, phan, vu, vo, dang, bui, do, ho, ngo, duong, ly, dao, doan, vuong, ' +
    'trinh, truong, dinh, lam, phung, mai, to, ha, luu, tang, thai, chu, luong, quach, kieu, cao, la, tong, ta, ' +
    'trieu, vi, nong, lo, hua, dam, mac, luc, nghiem, ninh, khuat, tieu, thach, danh, ton, au, lieu, trang',
);

/** Forms of address, at the start of a name or alone in a column of their own. */
export const HONORIFICS = wordSet(
  'anh, chi, co, chu, bac, em, ong, ba, a, c, me, cau, thay, anh chi, quy khach, mr, mrs, ms, miss, mx, dr, ' +
    'prof, sir, madam',
);

export const GENDERS = wordSet('nam, nu, khac, male, female, m, f, man, woman, other, trai, gai, boy, girl');

export const YES_NO = wordSet(
  'yes, no, y, n, true, false, co, khong, x, v, ok, roi, chua, dong y, khong dong y, da dong y, tu choi, dung, sai',
);

/** Where customers come from. */
export const SOURCES = wordSet(
  'facebook, fb, zalo, google, tiktok, tik tok, instagram, youtube, website, web, seo, ads, quang cao, ' +
    'gioi thieu, ban be, nguoi quen, ban be gioi thieu, khach gioi thieu, nguoi quen gioi thieu, referral, ' +
    'organic, email, hotline, vang lai, walk in, truc tiep, bao chi, to roi, su kien, event, khach cu, tu den, ' +
    'facebook ads, google ads, fanpage, livestream, landing page, telesale, telesales, khac',
);

/** Through what goods are sold. */
export const CHANNELS = wordSet(
  'mt, gt, b2b, b2c, online, offline, shopee, lazada, tiki, tiktok shop, sendo, pos, cua hang, tai quay, ' +
    'dai ly, ban le, ban buon, ban si, thuong mai dien tu, tmdt, modern trade, general trade, horeca, ' +
    'ecommerce, e commerce, retail, wholesale, kenh gt, kenh mt, website, facebook, zalo, khac',
);

export const PAYMENT_METHODS = wordSet(
  'tien mat, tm, chuyen khoan, ck, cod, the, quet the, the atm, visa, mastercard, momo, zalopay, vnpay, cash, ' +
    'card, transfer, bank transfer, credit card, debit card, paypal, vi dien tu, qr, tra gop, cong no, banking, tm ck',
);

export const PAYMENT_STATES = wordSet(
  'da thanh toan, chua thanh toan, da tt, chua tt, da tra, chua tra, da thu, chua thu, con no, no, ' +
    'thanh toan mot phan, paid, unpaid, partially paid, pending, refunded, da coc, dat coc, roi, chua, xong',
);

/** Words of firms: a column full of them holds companies, not people. */
export const COMPANY_WORDS =
  /(^| )(cong ty|cty|tnhh|co phan|dntn|htx|tap doan|doanh nghiep|ltd|llc|inc|corp|company|gmbh|jsc|plc|s a|group|holdings)( |$)/;

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(', '));
}
