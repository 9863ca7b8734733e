/** Documents that papers cite: real numbers and dates, as texts name them. */
export interface Source {
  words: string
  number: string
  dated: string
  rest: string
  year: number
}

const source = (words: string, number: string, dated: string, rest: string): Source => ({
  words,
  number,
  dated,
  rest,
  year: Number(/\d{4}(?!.*\d{4})/.exec(dated || number)?.[0] ?? 0),
})

export const openSources = [
  source('Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân', '', 'ngày 26 tháng 11 năm 2003', ''),
  source(
    'Luật Ban hành văn bản quy phạm pháp luật số',
    '17/2008/QH12',
    'ngày 03 tháng 6 năm 2008',
    '',
  ),
  source('Luật Tổ chức chính quyền địa phương số', '77/2015/QH13', 'ngày 19 tháng 6 năm 2015', ''),
  source('Luật Cán bộ, công chức số', '22/2008/QH12', 'ngày 13 tháng 11 năm 2008', ''),
  source(
    'Nghị quyết số',
    '30c/NQ-CP',
    'ngày 08 tháng 11 năm 2011',
    'của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020',
  ),
  source(
    'Nghị quyết số',
    '76/NQ-CP',
    'ngày 15/7/2021',
    'của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
  ),
  source(
    'Nghị định số',
    '63/2010/NĐ-CP',
    'ngày 08 tháng 6 năm 2010',
    'của Chính phủ về kiểm soát thủ tục hành chính',
  ),
  source(
    'Nghị định số',
    '61/2018/NĐ-CP',
    'ngày 23/4/2018',
    'của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
  ),
  source(
    'Nghị định số',
    '43/2006/NĐ-CP',
    'ngày 25 tháng 4 năm 2006',
    'của Chính phủ quy định quyền tự chủ, tự chịu trách nhiệm đối với đơn vị sự nghiệp công lập',
  ),
  source(
    'Quyết định số',
    '136/2001/QĐ-TTg',
    'ngày 17 tháng 9 năm 2001',
    'của Thủ tướng Chính phủ phê duyệt Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2001 - 2010',
  ),
  source(
    'Quyết định số',
    '181/2003/QĐ-TTg',
    'ngày 04 tháng 9 năm 2003',
    'của Thủ tướng Chính phủ ban hành Quy chế thực hiện cơ chế "một cửa"',
  ),
  source(
    'Quyết định số',
    '1085/QĐ-TTg',
    'ngày 15/9/2022',
    'của Thủ tướng Chính phủ ban hành Kế hoạch rà soát, đơn giản hóa thủ tục hành chính nội bộ',
  ),
  source('Chỉ thị số', '23/CT-TTg', 'ngày 02 tháng 9 năm 2021', 'của Thủ tướng Chính phủ'),
  source(
    'Thông tư số',
    '02/2017/TT-VPCP',
    'ngày 31 tháng 10 năm 2017',
    'của Văn phòng Chính phủ hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính',
  ),
  source('Nghị quyết số', '18-NQ/TW', 'ngày 25 tháng 10 năm 2017', 'của Ban Chấp hành Trung ương'),
  source('Kết luận số', '34-KL/TW', 'ngày 07/8/2018', 'của Bộ Chính trị'),
  source('Công văn số', '725/BNV-CCHC', 'ngày 01 tháng 3 năm 2012', 'của Bộ Nội vụ'),
  source('Kế hoạch số', '5/KH-UBND', 'ngày 08/01/2018', 'của Ủy ban nhân dân thành phố'),
]

export const heldOutSources = [
  source('Luật Ngân sách nhà nước số', '83/2015/QH13', 'ngày 25 tháng 6 năm 2015', ''),
  source('Luật Tổ chức chính quyền địa phương số', '65/2025/QH15', 'ngày 16 tháng 6 năm 2025', ''),
  source('Luật Lưu trữ số', '01/2011/QH13', 'ngày 11 tháng 11 năm 2011', ''),
  source(
    'Nghị quyết số',
    '17/NQ-CP',
    'ngày 07/3/2019',
    'của Chính phủ về một số nhiệm vụ, giải pháp trọng tâm phát triển Chính phủ điện tử',
  ),
  source(
    'Nghị quyết số',
    '68/NQ-CP',
    'ngày 12 tháng 5 năm 2020',
    'của Chính phủ ban hành Chương trình cắt giảm, đơn giản hóa quy định liên quan đến hoạt động kinh doanh',
  ),
  source(
    'Nghị định số',
    '30/2020/NĐ-CP',
    'ngày 05 tháng 3 năm 2020',
    'của Chính phủ về công tác văn thư',
  ),
  source(
    'Nghị định số',
    '130/2005/NĐ-CP',
    'ngày 17 tháng 10 năm 2005',
    'của Chính phủ quy định chế độ tự chủ, tự chịu trách nhiệm về sử dụng biên chế và kinh phí quản lý hành chính',
  ),
  source(
    'Nghị định số',
    '110/2004/NĐ-CP',
    'ngày 08 tháng 4 năm 2004',
    'của Chính phủ về công tác văn thư',
  ),
  source(
    'Quyết định số',
    '93/2007/QĐ-TTg',
    'ngày 22 tháng 6 năm 2007',
    'của Thủ tướng Chính phủ ban hành Quy chế thực hiện cơ chế một cửa, cơ chế một cửa liên thông',
  ),
  source(
    'Quyết định số',
    '30/QĐ-TTg',
    'ngày 10 tháng 01 năm 2007',
    'của Thủ tướng Chính phủ phê duyệt Đề án đơn giản hóa thủ tục hành chính',
  ),
  source(
    'Quyết định số',
    '749/QĐ-TTg',
    'ngày 03/6/2020',
    'của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển đổi số quốc gia đến năm 2025',
  ),
  source('Chỉ thị số', '09/CT-TTg', 'ngày 22/5/2013', 'của Thủ tướng Chính phủ'),
  source(
    'Thông tư số',
    '08/2013/TT-BNV',
    'ngày 31 tháng 7 năm 2013',
    'của Bộ Nội vụ hướng dẫn thực hiện chế độ nâng bậc lương',
  ),
  source(
    'Thông tư liên tịch số',
    '02/2012/TTLT-VPCP-BTP',
    'ngày 20 tháng 4 năm 2012',
    'của Văn phòng Chính phủ và Bộ Tư pháp',
  ),
  source(
    'Nghị quyết số',
    '17-NQ/TW',
    'ngày 01 tháng 8 năm 2007',
    'của Hội nghị lần thứ năm Ban Chấp hành Trung ương khóa X',
  ),
  source('Chương trình hành động số', '12-CTr/TU', 'ngày 15/8/2016', 'của Ban Thường vụ Tỉnh ủy'),
  source('Công văn số', '4218/VPCP-KSTT', 'ngày 29/6/2021', 'của Văn phòng Chính phủ'),
]
