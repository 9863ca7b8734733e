/** The annex's tasks: the same list goes into the plan's PDF and into the Excel table. */

export interface Task {
  task: string
  lead: string
  with: string
  product: string
  time: string
}

export interface TaskGroup {
  area: string
  title: string
  tasks: readonly Task[]
}

const all = 'Các sở, ngành; UBND các quận, huyện'
const districts = 'UBND các quận, huyện'

function task(what: string, lead: string, others: string, product: string, time: string): Task {
  return { task: what, lead, with: others, product, time }
}

export const taskGroups: readonly TaskGroup[] = [
  {
    area: 'the-che',
    title: 'I. CẢI CÁCH THỂ CHẾ',
    tasks: [
      task(
        'Lập danh mục nghị quyết, quyết định quy phạm pháp luật cần ban hành trong năm',
        'Sở Tư pháp',
        all,
        'Danh mục được phê duyệt',
        'Tháng 01 hằng năm',
      ),
      task(
        'Rà soát, xử lý văn bản trái thẩm quyền, chồng chéo hoặc không còn phù hợp',
        'Sở Tư pháp',
        all,
        'Báo cáo kết quả rà soát',
        'Quý IV hằng năm',
      ),
      task(
        'Theo dõi thi hành pháp luật trong lĩnh vực trọng tâm, liên ngành',
        'Sở Tư pháp',
        'Các sở, ngành có liên quan',
        'Kế hoạch; báo cáo',
        'Hằng năm',
      ),
      task(
        'Cập nhật văn bản của thành phố vào Cơ sở dữ liệu quốc gia về văn bản pháp luật',
        'Sở Tư pháp',
        'Văn phòng UBND thành phố',
        '100% văn bản được cập nhật',
        'Thường xuyên',
      ),
    ],
  },
  {
    area: 'thu-tuc',
    title: 'II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH',
    tasks: [
      task(
        'Rà soát, đơn giản hóa thủ tục hành chính, cắt giảm ít nhất 20% chi phí tuân thủ',
        'Văn phòng UBND thành phố',
        all,
        'Quyết định phê duyệt phương án',
        'Quý III hằng năm',
      ),
      task(
        'Rà soát quy trình nội bộ giữa các cơ quan hành chính',
        'Văn phòng UBND thành phố',
        'Các sở, ngành',
        'Quy trình được đơn giản hóa',
        '2022 - 2025',
      ),
      task(
        'Đổi mới Bộ phận Một cửa; tiếp nhận hồ sơ không phụ thuộc địa giới hành chính',
        'Văn phòng UBND thành phố',
        all,
        'Đề án; quy chế hoạt động',
        '2021 - 2023',
      ),
      task(
        'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực',
        'Văn phòng UBND thành phố',
        'Sở Thông tin và Truyền thông; các sở, ngành',
        'Kho dữ liệu kết quả',
        '2022 - 2025',
      ),
      task(
        'Tiếp nhận, xử lý phản ánh, kiến nghị về quy định hành chính',
        'Văn phòng UBND thành phố',
        all,
        'Báo cáo hằng quý',
        'Thường xuyên',
      ),
    ],
  },
  {
    area: 'to-chuc',
    title: 'III. CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH NHÀ NƯỚC',
    tasks: [
      task(
        'Quy định lại chức năng, nhiệm vụ, cơ cấu tổ chức của cơ quan chuyên môn',
        'Sở Nội vụ',
        'Các sở, ngành',
        'Quyết định của UBND thành phố',
        '2021 - 2022',
      ),
      task(
        'Sắp xếp phòng, chi cục và tổ chức hành chính khác theo tiêu chí của Chính phủ',
        'Sở Nội vụ',
        all,
        'Đề án sắp xếp',
        '2022 - 2023',
      ),
      task(
        'Giảm tối thiểu 10% đơn vị sự nghiệp công lập so với năm 2021',
        'Sở Nội vụ',
        'Sở Tài chính; các sở, ngành',
        'Đề án; quyết định tổ chức lại',
        'Đến năm 2025',
      ),
      task(
        'Rà soát phân cấp, ủy quyền giữa thành phố, cấp huyện và cấp xã',
        'Sở Nội vụ',
        all,
        'Quyết định phân cấp',
        '2022 - 2024',
      ),
    ],
  },
  {
    area: 'cong-vu',
    title: 'IV. CẢI CÁCH CHẾ ĐỘ CÔNG VỤ',
    tasks: [
      task(
        'Hoàn thiện đề án vị trí việc làm, cơ cấu ngạch công chức, hạng viên chức',
        'Sở Nội vụ',
        all,
        'Quyết định phê duyệt',
        '2021 - 2023',
      ),
      task(
        'Thi tuyển công chức trên máy vi tính; thi tuyển chức danh lãnh đạo, quản lý',
        'Sở Nội vụ',
        'Các sở, ngành',
        'Kỳ thi được tổ chức',
        'Hằng năm',
      ),
      task(
        'Đào tạo, bồi dưỡng theo vị trí việc làm và theo chức danh lãnh đạo',
        'Sở Nội vụ',
        'Trường Chính trị Tô Hiệu; các sở, ngành',
        'Kế hoạch; lớp bồi dưỡng',
        'Hằng năm',
      ),
      task(
        'Kiểm tra công vụ, chấn chỉnh kỷ luật, kỷ cương hành chính',
        'Sở Nội vụ',
        'Thanh tra thành phố',
        'Kết luận kiểm tra',
        'Hằng quý',
      ),
    ],
  },
  {
    area: 'tai-chinh',
    title: 'V. CẢI CÁCH TÀI CHÍNH CÔNG',
    tasks: [
      task(
        'Giao quyền tự chủ tài chính cho đơn vị sự nghiệp công lập giai đoạn ổn định mới',
        'Sở Tài chính',
        all,
        'Quyết định giao quyền tự chủ',
        '2021 - 2022',
      ),
      task(
        'Ban hành định mức kinh tế - kỹ thuật, đơn giá dịch vụ sự nghiệp công',
        'Các sở quản lý ngành',
        'Sở Tài chính',
        'Quyết định của UBND thành phố',
        '2021 - 2023',
      ),
      task(
        'Cổ phần hóa, chuyển đổi đơn vị sự nghiệp kinh tế đủ điều kiện',
        'Sở Tài chính',
        'Sở Nội vụ; Sở Kế hoạch và Đầu tư',
        'Phương án chuyển đổi',
        '2022 - 2025',
      ),
      task(
        'Công khai ngân sách nhà nước các cấp và của đơn vị dự toán',
        'Sở Tài chính',
        all,
        '100% đơn vị công khai đúng hạn',
        'Hằng năm',
      ),
    ],
  },
  {
    area: 'chinh-phu-so',
    title: 'VI. XÂY DỰNG, PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ',
    tasks: [
      task(
        'Cập nhật Kiến trúc Chính quyền điện tử thành phố',
        'Sở Thông tin và Truyền thông',
        'Các sở, ngành',
        'Quyết định ban hành Kiến trúc',
        '2021 - 2022',
      ),
      task(
        'Hoàn thiện nền tảng tích hợp, chia sẻ dữ liệu dùng chung (LGSP)',
        'Sở Thông tin và Truyền thông',
        'Văn phòng UBND thành phố',
        'Nền tảng kết nối trục quốc gia',
        '2021 - 2023',
      ),
      task(
        'Cung cấp dịch vụ công trực tuyến mức độ 4 đối với thủ tục đủ điều kiện',
        'Văn phòng UBND thành phố',
        'Sở Thông tin và Truyền thông; các sở, ngành',
        'Dịch vụ trên Cổng Dịch vụ công',
        '2021 - 2022',
      ),
      task(
        'Xây dựng hệ thống thông tin báo cáo thành phố, kết nối Chính phủ',
        'Văn phòng UBND thành phố',
        'Sở Thông tin và Truyền thông',
        'Hệ thống vận hành chính thức',
        '2021 - 2022',
      ),
      task(
        'Mở dữ liệu của cơ quan nhà nước; bảo đảm an toàn thông tin theo cấp độ',
        'Sở Thông tin và Truyền thông',
        `Công an thành phố; ${districts}`,
        'Cổng dữ liệu mở; hồ sơ cấp độ',
        '2022 - 2025',
      ),
    ],
  },
  {
    area: '',
    title: 'VII. CHỈ ĐẠO, ĐIỀU HÀNH VÀ GIẢI PHÁP CHUNG',
    tasks: [
      task(
        'Ban hành kế hoạch cải cách hành chính năm của cơ quan, địa phương',
        all,
        'Sở Nội vụ',
        'Kế hoạch năm',
        'Tháng 12 năm trước',
      ),
      task(
        'Xác định Chỉ số cải cách hành chính các sở, ngành, quận, huyện',
        'Sở Nội vụ',
        all,
        'Báo cáo công bố Chỉ số',
        'Quý I hằng năm',
      ),
      task(
        'Đo lường sự hài lòng của người dân, tổ chức đối với sự phục vụ hành chính',
        'Sở Nội vụ',
        'Cục Thống kê; Bưu điện thành phố',
        'Báo cáo Chỉ số hài lòng',
        'Quý IV hằng năm',
      ),
      task(
        'Mở chuyên mục cải cách hành chính trên báo, đài và cổng thông tin điện tử',
        'Sở Thông tin và Truyền thông',
        'Báo Hải Phòng; Đài Phát thanh và Truyền hình Hải Phòng',
        'Chuyên mục định kỳ',
        'Hằng tháng',
      ),
      task(
        'Kiểm tra công tác cải cách hành chính tại ít nhất 30% cơ quan, địa phương',
        'Sở Nội vụ',
        'Các cơ quan chủ trì lĩnh vực',
        'Thông báo kết luận kiểm tra',
        'Hằng năm',
      ),
      task(
        'Bồi dưỡng nghiệp vụ cho công chức tham mưu cải cách hành chính các cấp',
        'Sở Nội vụ',
        districts,
        'Lớp bồi dưỡng',
        'Quý II hằng năm',
      ),
      task(
        'Áp dụng Hệ thống quản lý chất lượng TCVN ISO 9001 điện tử',
        'Sở Khoa học và Công nghệ',
        all,
        'Hệ thống được công bố',
        '2022 - 2024',
      ),
      task(
        'Thí điểm và nhân rộng mô hình “Chính quyền thân thiện”',
        'Sở Nội vụ',
        districts,
        'Báo cáo đánh giá mô hình',
        '2022 - 2024',
      ),
      task(
        'Sơ kết, tổng kết việc thực hiện Kế hoạch',
        'Sở Nội vụ',
        all,
        'Hội nghị; báo cáo',
        'Năm 2023, năm 2025',
      ),
      task(
        'Tổ chức cuộc thi sáng kiến cải cách hành chính',
        'Sở Nội vụ',
        'Hội Liên hiệp thanh niên; các sở, ngành',
        'Sáng kiến được công nhận',
        'Hai năm một lần',
      ),
    ],
  },
]
