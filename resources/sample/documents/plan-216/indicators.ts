/** Annex II: what is to be reached by 2025. The figures of 2021 are invented for the sample. */

export interface Indicator {
  what: string
  in2021: string
  in2025: string
  lead: string
}

const indicator = (what: string, in2021: string, in2025: string, lead: string): Indicator => ({
  what,
  in2021,
  in2025,
  lead,
})

export const indicatorGroups: readonly { title: string; indicators: readonly Indicator[] }[] = [
  {
    title: 'I. Cải cách thể chế',
    indicators: [
      indicator(
        'Tỷ lệ văn bản quy phạm pháp luật ban hành đúng thẩm quyền, trình tự',
        '98%',
        '100%',
        'Sở Tư pháp',
      ),
      indicator('Tỷ lệ văn bản được rà soát, xử lý sau rà soát', '95%', '100%', 'Sở Tư pháp'),
    ],
  },
  {
    title: 'II. Cải cách thủ tục hành chính',
    indicators: [
      indicator(
        'Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn',
        '96,5%',
        '99%',
        'Văn phòng UBND thành phố',
      ),
      indicator(
        'Tỷ lệ hồ sơ luân chuyển bằng phương thức điện tử',
        '35%',
        '80%',
        'Văn phòng UBND thành phố',
      ),
      indicator('Mức độ hài lòng về giải quyết thủ tục hành chính', '85%', '90%', 'Sở Nội vụ'),
    ],
  },
  {
    title: 'III. Cải cách tổ chức bộ máy hành chính nhà nước',
    indicators: [
      indicator('Giảm số lượng đơn vị sự nghiệp công lập so với năm 2021', '-', '10%', 'Sở Nội vụ'),
      indicator(
        'Giảm biên chế sự nghiệp hưởng lương từ ngân sách nhà nước',
        '-',
        '10%',
        'Sở Nội vụ',
      ),
    ],
  },
  {
    title: 'IV. Cải cách chế độ công vụ',
    indicators: [
      indicator('Cơ quan, đơn vị bố trí nhân sự đúng vị trí việc làm', '90%', '100%', 'Sở Nội vụ'),
      indicator('Công chức cấp xã được bồi dưỡng kỹ năng số hằng năm', '20%', '60%', 'Sở Nội vụ'),
    ],
  },
  {
    title: 'V. Cải cách tài chính công',
    indicators: [
      indicator(
        'Đơn vị sự nghiệp công lập tự bảo đảm chi thường xuyên',
        '12%',
        '20%',
        'Sở Tài chính',
      ),
      indicator('Đơn vị công khai ngân sách đúng thời hạn', '97%', '100%', 'Sở Tài chính'),
    ],
  },
  {
    title: 'VI. Xây dựng, phát triển chính quyền điện tử, chính quyền số',
    indicators: [
      indicator(
        'Hồ sơ công việc cấp thành phố xử lý trên môi trường mạng',
        '60%',
        '80%',
        'Sở Thông tin và Truyền thông',
      ),
      indicator(
        'Hồ sơ công việc cấp xã xử lý trên môi trường mạng',
        '25%',
        '50%',
        'Sở Thông tin và Truyền thông',
      ),
      indicator(
        'Thủ tục có nghĩa vụ tài chính được thanh toán trực tuyến',
        '15%',
        '50%',
        'Văn phòng UBND thành phố',
      ),
    ],
  },
]
