/** What a section of an area says, in the held-out half: other words than the open half's. */
export const heldOutHeadings: Readonly<Record<string, readonly string[]>> = {
  'the-che': ['Công tác cải cách thể chế', 'Hoàn thiện hệ thống thể chế của nền hành chính'],
  'thu-tuc': ['Công tác cải cách thủ tục hành chính', 'Cải cách TTHC và thực hiện cơ chế một cửa'],
  'to-chuc': ['Tổ chức bộ máy hành chính', 'Cải cách tổ chức bộ máy'],
  'cong-vu': [
    'Cải cách công vụ, công chức',
    'Xây dựng và nâng cao chất lượng đội ngũ công chức, viên chức',
  ],
  'tai-chinh': ['Công tác cải cách tài chính công', 'Cải cách cơ chế quản lý tài chính công'],
  'chinh-phu-so': ['Hiện đại hóa nền hành chính', 'Xây dựng chính quyền điện tử, chính quyền số'],
}

export const heldOutSentences: Readonly<Record<string, readonly string[]>> = {
  'the-che': [
    'Hằng năm lập chương trình xây dựng nghị quyết, quyết định quy phạm pháp luật của địa phương, tổ chức tham vấn rộng rãi.',
    'Cơ quan tư pháp thẩm định tất cả đề nghị xây dựng văn bản, trả lại hồ sơ chưa đạt yêu cầu về thể thức, thẩm quyền.',
    'Rà soát thường xuyên văn bản khi có căn cứ pháp lý mới, kiến nghị xử lý văn bản không còn phù hợp.',
    'Phổ biến, giáo dục pháp luật gắn với nhiệm vụ tổ chức thi hành pháp luật.',
    'Hợp nhất văn bản, cập nhật lên cơ sở dữ liệu quốc gia về pháp luật.',
    'Kiểm tra việc ban hành văn bản quy phạm pháp luật của cấp dưới, kịp thời đình chỉ văn bản sai thẩm quyền.',
  ],
  'thu-tuc': [
    'Tỷ lệ hồ sơ TTHC giải quyết trước và đúng hạn đạt từ 98% trở lên.',
    'Chuẩn hóa danh mục thủ tục, quy trình nội bộ giải quyết từng thủ tục hành chính.',
    'Thực hiện tiếp nhận, thẩm định, phê duyệt, trả kết quả tại chỗ ở bộ phận một cửa các cấp.',
    'Không yêu cầu người dân nộp thêm giấy tờ ngoài thành phần hồ sơ đã công bố.',
    'Khảo sát mức độ hài lòng của người dân đối với việc giải quyết thủ tục hành chính.',
    'Cắt giảm điều kiện kinh doanh, chi phí tuân thủ thủ tục hành chính cho doanh nghiệp.',
  ],
  'to-chuc': [
    'Hợp nhất một số phòng có nhiệm vụ tương đồng, bảo đảm một cơ quan thực hiện nhiều việc.',
    'Giảm tối thiểu 10% đơn vị sự nghiệp công lập và 10% biên chế so với năm 2015.',
    'Quy định rõ chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của từng cơ quan chuyên môn.',
    'Phân cấp mạnh cho cấp dưới đi đôi với bảo đảm nguồn lực và kiểm soát quyền lực.',
    'Sáp nhập thôn, tổ dân phố; sắp xếp đơn vị hành chính cấp xã chưa đạt tiêu chuẩn.',
    'Giảm số lượng cấp phó, khắc phục tình trạng bộ máy cồng kềnh.',
  ],
  'cong-vu': [
    'Hoàn thành đề án vị trí việc làm, xác định cơ cấu ngạch công chức, hạng chức danh nghề nghiệp viên chức.',
    'Đánh giá công chức hằng tháng theo kết quả, sản phẩm công việc cụ thể.',
    'Cử công chức tham gia các lớp bồi dưỡng lý luận chính trị, quản lý nhà nước, ngoại ngữ.',
    'Thi tuyển chức danh lãnh đạo cấp phòng, thu hút người có tài năng vào khu vực công.',
    'Thực hiện quy tắc ứng xử, văn hóa công sở; kiểm tra công vụ đột xuất.',
    'Chuyển đổi vị trí công tác của công chức theo định kỳ, kỷ luật người vi phạm.',
  ],
  'tai-chinh': [
    'Các cơ quan hành chính ban hành quy chế chi tiêu nội bộ, tiết kiệm kinh phí tăng thu nhập.',
    'Đơn vị sự nghiệp được phân loại theo mức độ tự chủ tài chính trong thời kỳ ổn định 03 năm.',
    'Đổi mới cơ chế phân bổ ngân sách theo kết quả đầu ra, giảm chi thường xuyên.',
    'Sắp xếp, xử lý nhà, đất công; đấu giá tài sản công dôi dư.',
    'Hoàn thành kế hoạch vốn đầu tư công, tỷ lệ giải ngân đạt trên 95%.',
    'Thanh toán không dùng tiền mặt các khoản thu, chi ngân sách.',
  ],
  'chinh-phu-so': [
    'Toàn bộ văn bản đi, đến được xử lý trên hệ thống quản lý văn bản điều hành, ký số cá nhân và cơ quan.',
    'Dịch vụ công trực tuyến toàn trình đạt 80%, người dân nộp hồ sơ trên môi trường mạng.',
    'Xây dựng kho dữ liệu dùng chung, nền tảng tích hợp, chia sẻ dữ liệu và trung tâm dữ liệu.',
    'Phê duyệt cấp độ an toàn hệ thống thông tin, giám sát và ứng cứu sự cố mạng.',
    'Thành lập tổ công nghệ số cộng đồng, phổ cập kỹ năng số cho người dân.',
    'Họp trực tuyến, báo cáo trên hệ thống thông tin báo cáo; giảm giấy tờ.',
  ],
  '': [
    'Bảo đảm sự lãnh đạo thống nhất, huy động được các cấp, các ngành tham gia.',
    'Thủ trưởng các cơ quan chịu trách nhiệm về tiến độ, chất lượng công việc được giao.',
    'Báo cáo sáu tháng gửi trước ngày 10 tháng 6, báo cáo năm gửi trước ngày 05 tháng 12.',
    'Kịp thời biểu dương tập thể, cá nhân làm tốt; nhắc nhở nơi làm chưa tốt.',
    'Nguồn kinh phí do ngân sách bảo đảm theo phân cấp hiện hành.',
    'Trên đây là nội dung chính, đề nghị các đơn vị nghiêm túc triển khai.',
  ],
  none: [
    'Cơ cấu lại giống, áp dụng quy trình thâm canh, chủ động nguồn nước tưới cho diện tích gieo cấy.',
    'Phun phòng trừ sâu bệnh theo dự báo; bón phân cân đối, đúng thời điểm sinh trưởng.',
    'Kiểm tra phương tiện chữa cháy, nguồn nước, lối thoát nạn tại chợ, khu dân cư, kho tàng.',
    'Vận động các hộ gia đình trang bị bình chữa cháy, tham gia tổ liên gia.',
    'Tổ chức thi đấu các môn bóng đá, điền kinh, bơi lội, kéo co và trò chơi dân gian.',
    'Thành lập các tiểu ban, chuẩn bị địa điểm, trọng tài, giải thưởng cho vận động viên.',
  ],
}
