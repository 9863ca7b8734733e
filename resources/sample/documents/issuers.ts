/** Who issues and who signs. The names of the signers are invented. */
import type { Paper } from '../layout/index.ts'

export const city: Paper['issuer'] = {
  parent: [],
  lines: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HẢI PHÒNG'],
  name: 'Ủy ban nhân dân thành phố Hải Phòng',
}

export const cityOffice: Paper['issuer'] = {
  parent: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HẢI PHÒNG'],
  lines: ['VĂN PHÒNG'],
  name: 'Văn phòng Ủy ban nhân dân thành phố Hải Phòng',
}

export const homeAffairs: Paper['issuer'] = {
  parent: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HẢI PHÒNG'],
  lines: ['SỞ NỘI VỤ'],
  name: 'Sở Nội vụ thành phố Hải Phòng',
}

export const chairman: Paper['signature'] = {
  lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  position: 'Chủ tịch',
  name: 'Đặng Hải Triều',
}

export const viceChairman: Paper['signature'] = {
  lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  position: 'Phó Chủ tịch',
  name: 'Lương Phượng Vỹ',
}

/** The chairman by himself, not for the committee: personnel, and letters of his own. */
export const chairmanAlone: Paper['signature'] = { ...chairman, lines: ['CHỦ TỊCH'] }

export const officeDeputy: Paper['signature'] = {
  lines: ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  position: 'Phó Chánh Văn phòng',
  name: 'Mạc Thanh Thư',
}

export const homeAffairsDirector: Paper['signature'] = {
  lines: ['GIÁM ĐỐC'],
  position: 'Giám đốc',
  name: 'Bùi Vân Khánh',
}
