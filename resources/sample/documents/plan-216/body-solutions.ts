/** The six groups of solutions, who does what, and the reports. */
export const solutionsAndDuties = `
# IV. CÁC NHÓM GIẢI PHÁP
## 1. Tăng cường lãnh đạo, chỉ đạo, điều hành
Các cấp ủy, chính quyền xác định cải cách hành chính là nhiệm vụ thường xuyên; đưa kết quả vào nội dung kiểm điểm, đánh giá người đứng đầu hằng năm. Ban Chỉ đạo cải cách hành chính thành phố họp định kỳ sáu tháng một lần và đột xuất khi cần; kịp thời tháo gỡ khó khăn, vướng mắc.
Mỗi cơ quan, địa phương phân công một lãnh đạo trực tiếp phụ trách và bố trí công chức chuyên trách tham mưu cải cách hành chính; giao chỉ tiêu cụ thể cho từng phòng, từng người.
## 2. Đẩy mạnh thông tin, tuyên truyền
Đa dạng hóa hình thức tuyên truyền về mục tiêu, nội dung và kết quả cải cách hành chính trên Báo Hải Phòng, Đài Phát thanh và Truyền hình Hải Phòng, Cổng Thông tin điện tử, mạng xã hội và hệ thống truyền thanh cơ sở; chú trọng hướng dẫn người dân sử dụng dịch vụ công trực tuyến.
Nêu gương tập thể, cá nhân làm tốt; phản ánh khách quan nơi làm chưa tốt để tạo sự đồng thuận và áp lực cải cách từ phía xã hội.
## 3. Bảo đảm nguồn lực
Bố trí đủ kinh phí trong dự toán chi thường xuyên và kế hoạch đầu tư công trung hạn giai đoạn 2021 - 2025; lồng ghép với các chương trình, đề án có liên quan; huy động hợp pháp nguồn lực xã hội để đầu tư hạ tầng số.
Nâng cao năng lực đội ngũ công chức tham mưu cải cách hành chính các cấp; có chế độ hỗ trợ phù hợp đối với công chức làm việc tại Bộ phận Một cửa.
## 4. Kiểm tra, giám sát, đánh giá và thi đua, khen thưởng
Hằng năm kiểm tra tối thiểu 30% số cơ quan, đơn vị trực thuộc; kết hợp kiểm tra theo kế hoạch với kiểm tra đột xuất, không báo trước. Kết luận kiểm tra được công khai và theo dõi đến khi khắc phục xong.
Ban hành Bộ chỉ số theo dõi, đánh giá cải cách hành chính thống nhất cho ba cấp; điều tra xã hội học độc lập về sự hài lòng của người dân, doanh nghiệp; gắn kết quả với xếp loại thi đua, khen thưởng và thu nhập tăng thêm.
## 5. Tăng cường ứng dụng công nghệ thông tin
Lấy dữ liệu số làm nền tảng cho quản lý, theo dõi và đánh giá cải cách hành chính. Xây dựng phần mềm theo dõi nhiệm vụ được giao, phần mềm chấm điểm Chỉ số cải cách hành chính và kho văn bản điện tử dùng chung, có thể tra cứu toàn văn.
Chuẩn hóa quy trình nội bộ theo Tiêu chuẩn quốc gia TCVN ISO 9001 trước khi điện tử hóa; không số hóa quy trình còn bất hợp lý.
## 6. Đổi mới, sáng tạo, nhân rộng sáng kiến, mô hình hay
Khuyến khích thí điểm mô hình mới như “Ngày không hẹn”, “Chính quyền thân thiện”, trả kết quả tại nhà, tổ công nghệ số cộng đồng; tổng kết, nhân rộng mô hình có hiệu quả sau một năm thí điểm.
Tổ chức cuộc thi sáng kiến cải cách hành chính hai năm một lần; sáng kiến được công nhận là căn cứ để xét tặng danh hiệu thi đua và nâng bậc lương trước thời hạn.
# V. KINH PHÍ THỰC HIỆN
Kinh phí thực hiện Kế hoạch do ngân sách nhà nước bảo đảm theo phân cấp và từ nguồn hợp pháp khác. Căn cứ nhiệm vụ được giao, các cơ quan, đơn vị, địa phương lập dự toán cùng thời điểm lập dự toán ngân sách hằng năm, gửi cơ quan tài chính cùng cấp thẩm định.
# VI. TỔ CHỨC THỰC HIỆN
## 1. Sở Nội vụ
a) Là cơ quan thường trực, giúp Ủy ban nhân dân thành phố và Ban Chỉ đạo theo dõi, đôn đốc, kiểm tra, tổng hợp việc thực hiện Kế hoạch; tham mưu kế hoạch cải cách hành chính hằng năm.
b) Chủ trì lĩnh vực cải cách tổ chức bộ máy hành chính nhà nước, cải cách chế độ công vụ; xác định Chỉ số cải cách hành chính và Chỉ số hài lòng về sự phục vụ hành chính; bồi dưỡng nghiệp vụ cho công chức làm công tác cải cách hành chính.
## 2. Sở Tư pháp
Chủ trì lĩnh vực cải cách thể chế; thẩm định dự thảo văn bản quy phạm pháp luật; tổng hợp kết quả kiểm tra, rà soát, hệ thống hóa văn bản và theo dõi thi hành pháp luật.
## 3. Văn phòng Ủy ban nhân dân thành phố
Chủ trì lĩnh vực cải cách thủ tục hành chính; tham mưu đổi mới cơ chế một cửa, một cửa liên thông; quản lý, vận hành Cổng Dịch vụ công, hệ thống thông tin báo cáo; tiếp nhận, xử lý phản ánh, kiến nghị.
## 4. Sở Tài chính
Chủ trì lĩnh vực cải cách tài chính công; tham mưu bố trí kinh phí; hướng dẫn lập dự toán, thanh toán, quyết toán kinh phí cải cách hành chính; tổng hợp kết quả thực hiện cơ chế tự chủ.
## 5. Sở Kế hoạch và Đầu tư
Tham mưu bố trí vốn đầu tư cho các dự án hiện đại hóa hành chính; chủ trì các giải pháp cải thiện môi trường đầu tư kinh doanh, nâng cao Chỉ số năng lực cạnh tranh cấp tỉnh.
## 6. Sở Thông tin và Truyền thông
Chủ trì lĩnh vực xây dựng, phát triển chính quyền điện tử, chính quyền số; bảo đảm an toàn thông tin; định hướng cơ quan báo chí tuyên truyền về cải cách hành chính.
## 7. Sở Khoa học và Công nghệ
Hướng dẫn, kiểm tra việc áp dụng Hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001 tại các cơ quan hành chính; hỗ trợ hình thành và nhân rộng sáng kiến.
## 8. Các sở quản lý ngành
Sở Y tế, Sở Giáo dục và Đào tạo, Sở Xây dựng, Sở Tài nguyên và Môi trường, Sở Giao thông vận tải, Sở Công Thương, Sở Lao động - Thương binh và Xã hội, Sở Nông nghiệp và Phát triển nông thôn, Sở Văn hóa và Thể thao, Sở Du lịch, Sở Ngoại vụ, Thanh tra thành phố, Ban Quản lý Khu kinh tế Hải Phòng xây dựng kế hoạch của ngành, công khai tiến độ và chịu trách nhiệm về chỉ số thành phần được phân công.
## 9. Ủy ban nhân dân các quận, huyện
a) Các quận Hồng Bàng, Ngô Quyền, Lê Chân, Hải An, Kiến An, Đồ Sơn, Dương Kinh và các huyện An Dương, Thủy Nguyên, An Lão, Kiến Thụy, Tiên Lãng, Vĩnh Bảo, Cát Hải, Bạch Long Vĩ ban hành kế hoạch giai đoạn và kế hoạch hằng năm phù hợp với điều kiện của địa phương.
b) Chỉ đạo, kiểm tra Ủy ban nhân dân xã, phường, thị trấn; bố trí trụ sở, trang thiết bị của Bộ phận Một cửa; bảo đảm 100% hồ sơ được tiếp nhận, theo dõi trên Hệ thống thông tin một cửa điện tử.
## 10. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam thành phố và các tổ chức chính trị - xã hội
Tuyên truyền, vận động đoàn viên, hội viên và nhân dân tham gia, giám sát việc thực hiện Kế hoạch; phản ánh kịp thời ý kiến của nhân dân đến cơ quan có thẩm quyền.
# VII. CHẾ ĐỘ BÁO CÁO
1. Các cơ quan, đơn vị, địa phương báo cáo định kỳ hằng quý, sáu tháng và năm về Sở Nội vụ: báo cáo quý I gửi trước ngày 15 tháng 3, báo cáo sáu tháng trước ngày 15 tháng 6, báo cáo quý III trước ngày 15 tháng 9, báo cáo năm trước ngày 15 tháng 12.
2. Sở Nội vụ tổng hợp, tham mưu Ủy ban nhân dân thành phố báo cáo Bộ Nội vụ đúng thời hạn; tham mưu sơ kết việc thực hiện Kế hoạch vào năm 2023 và tổng kết vào năm 2025.
3. Báo cáo được gửi qua hệ thống quản lý văn bản và điều hành, có ký số; số liệu kèm theo lập bằng bảng tính theo biểu mẫu thống nhất.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc hoặc cần sửa đổi, bổ sung, các cơ quan, đơn vị, địa phương phản ánh về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân thành phố xem xét, quyết định./.
`
