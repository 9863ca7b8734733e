/** The six areas of reform, a section each. */
export const areaTasks = `
# III. NHIỆM VỤ TRỌNG TÂM TRÊN SÁU LĨNH VỰC
## 1. Cải cách thể chế
a) Đổi mới quy trình xây dựng văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân thành phố; đánh giá tác động của chính sách trước khi soạn thảo; lấy ý kiến thực chất của đối tượng chịu sự tác động, nhất là cộng đồng doanh nghiệp.
b) Tập trung hoàn thiện thể chế trong các lĩnh vực tổ chức bộ máy, quản lý cán bộ, công chức, viên chức; đất đai, đầu tư, đô thị, môi trường; dịch vụ cảng biển và logistics; cung cấp dịch vụ sự nghiệp công; đầu tư theo hình thức đối tác công tư.
c) Kiểm tra, rà soát, hệ thống hóa văn bản quy phạm pháp luật theo đúng định kỳ; kịp thời đình chỉ, bãi bỏ hoặc kiến nghị sửa đổi quy định mâu thuẫn, chồng chéo, không còn phù hợp với thực tiễn của thành phố.
d) Theo dõi, đánh giá tình hình thi hành pháp luật trong lĩnh vực trọng tâm, liên ngành; công khai kết quả xử lý; tăng cường phổ biến, giáo dục pháp luật bằng hình thức trực tuyến.
đ) Phát huy vai trò giám sát, phản biện xã hội của Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội và của nhân dân trong xây dựng, tổ chức thi hành pháp luật.
## 2. Cải cách thủ tục hành chính
a) Kiểm soát chặt chẽ việc ban hành thủ tục hành chính; không ban hành thủ tục ngoài thẩm quyền. Công bố, công khai đầy đủ, kịp thời thủ tục hành chính dưới nhiều hình thức, thuận lợi cho việc tra cứu của tổ chức, cá nhân.
b) Rà soát toàn bộ thủ tục hành chính đang có hiệu lực; loại bỏ thủ tục rườm rà, thành phần hồ sơ trùng lặp; cắt giảm thời gian giải quyết, nhất là trong các lĩnh vực đất đai, xây dựng, đầu tư, đăng ký kinh doanh, bảo trợ xã hội và lý lịch tư pháp.
c) Rà soát, thống kê, công bố thủ tục hành chính nội bộ giữa các cơ quan hành chính; bãi bỏ quy trình trung gian không cần thiết; đẩy mạnh phân cấp trong giải quyết theo nguyên tắc cấp nào sát cơ sở, sát người dân nhất thì giao cho cấp đó giải quyết.
d) Đổi mới cơ chế một cửa, một cửa liên thông theo hướng nâng cao năng suất lao động, số hóa hồ sơ ngay từ khâu tiếp nhận và không phụ thuộc vào địa giới hành chính. Từng bước giao doanh nghiệp bưu chính công ích đảm nhận một số công việc của Bộ phận Một cửa.
đ) Tổ chức đối thoại định kỳ với người dân, doanh nghiệp; tiếp nhận, xử lý phản ánh, kiến nghị về quy định hành chính và hành vi của cán bộ, công chức, công khai kết quả trên Cổng Dịch vụ công. Trường hợp giải quyết hồ sơ quá hạn, cơ quan có lỗi phải có văn bản xin lỗi tổ chức, cá nhân.
## 3. Cải cách tổ chức bộ máy hành chính nhà nước
a) Rà soát, hoàn thiện chức năng, nhiệm vụ, quyền hạn của từng cơ quan, đơn vị, khắc phục tình trạng chồng chéo, bỏ trống hoặc trùng lắp; một việc chỉ giao một cơ quan chủ trì và chịu trách nhiệm chính.
b) Sắp xếp, kiện toàn cơ cấu tổ chức bên trong của các sở, cơ quan tương đương sở và phòng chuyên môn thuộc Ủy ban nhân dân cấp huyện theo tiêu chí thành lập của Chính phủ; giảm đầu mối trung gian, giảm số lượng cấp phó.
c) Tổ chức lại hệ thống đơn vị sự nghiệp công lập theo Nghị quyết số 19-NQ/TW ngày 25 tháng 10 năm 2017 của Ban Chấp hành Trung ương; một đơn vị có thể cung ứng nhiều dịch vụ cùng loại; giải thể đơn vị hoạt động không hiệu quả.
d) Thực hiện tinh giản biên chế gắn với cơ cấu lại đội ngũ; quản lý chặt chẽ số biên chế được giao; không giao thêm biên chế khi thành lập tổ chức mới, trừ trường hợp thật sự cần thiết do yêu cầu nhiệm vụ.
đ) Đẩy mạnh phân cấp, phân quyền, ủy quyền gắn với kiểm tra, thanh tra và kiểm soát quyền lực; xây dựng mô hình tổ chức chính quyền đô thị phù hợp với yêu cầu phát triển thành phố Cảng; hoàn thành sắp xếp đơn vị hành chính cấp xã theo lộ trình của Trung ương.
## 4. Cải cách chế độ công vụ
a) Xây dựng đội ngũ cán bộ, công chức, viên chức có phẩm chất, năng lực, cơ cấu hợp lý; tuyển dụng, sử dụng, đánh giá, bổ nhiệm trên cơ sở vị trí việc làm và kết quả thực hiện nhiệm vụ.
b) Đổi mới phương thức tuyển dụng, thi nâng ngạch công chức, thăng hạng chức danh nghề nghiệp viên chức theo hướng cạnh tranh, công khai, ứng dụng công nghệ thông tin; mở rộng thi tuyển chức danh lãnh đạo, quản lý cấp phòng, cấp sở.
c) Đổi mới nội dung, phương pháp đào tạo, bồi dưỡng; chú trọng kỹ năng thực thi công vụ, ngoại ngữ, kỹ năng số; ưu tiên công chức cấp xã và công chức làm việc tại Bộ phận Một cửa các cấp.
d) Siết chặt kỷ luật, kỷ cương hành chính; tăng cường kiểm tra công vụ đột xuất; xử lý nghiêm, công khai trường hợp nhũng nhiễu, gây phiền hà, đùn đẩy trách nhiệm. Kiên quyết thay thế người không hoàn thành nhiệm vụ mà không chờ hết nhiệm kỳ.
đ) Xây dựng cơ sở dữ liệu cán bộ, công chức, viên chức của thành phố, kết nối với cơ sở dữ liệu quốc gia; có chính sách thu hút, trọng dụng người có tài năng và bảo vệ cán bộ năng động, sáng tạo, dám nghĩ, dám làm vì lợi ích chung.
## 5. Cải cách tài chính công
a) Đổi mới cơ chế phân bổ, sử dụng ngân sách nhà nước cho cơ quan hành chính gắn với kết quả thực hiện nhiệm vụ; thực hành tiết kiệm, chống lãng phí trong chi thường xuyên và mua sắm tài sản công.
b) Triển khai đồng bộ cơ chế tự chủ tài chính của đơn vị sự nghiệp công lập theo Nghị định số 60/2021/NĐ-CP ngày 21 tháng 6 năm 2021 của Chính phủ; phân loại mức độ tự chủ đúng thực chất; chuyển từ cấp phát kinh phí theo biên chế sang đặt hàng, giao nhiệm vụ theo số lượng và chất lượng dịch vụ.
c) Hoàn thiện danh mục dịch vụ sự nghiệp công sử dụng ngân sách nhà nước, định mức kinh tế - kỹ thuật và đơn giá làm cơ sở tính đủ giá dịch vụ; khuyến khích đơn vị y tế, giáo dục có điều kiện nâng mức tự chủ.
d) Chuyển đơn vị sự nghiệp kinh tế đủ điều kiện thành công ty cổ phần; đẩy mạnh xã hội hóa, thu hút nguồn lực ngoài ngân sách cho dịch vụ công. Quản lý, sắp xếp lại nhà, đất thuộc sở hữu nhà nước đúng mục đích, công khai và hiệu quả.
đ) Kiểm tra, giám sát, công khai ngân sách; tăng cường trách nhiệm giải trình của chủ tài khoản và người đứng đầu đơn vị sử dụng ngân sách.
## 6. Xây dựng, phát triển chính quyền điện tử, chính quyền số
a) Hoàn thiện Kiến trúc Chính quyền điện tử thành phố; phát triển hạ tầng số, trung tâm dữ liệu, mạng truyền số liệu chuyên dùng đến 100% xã, phường, thị trấn; bảo đảm an toàn thông tin mạng theo cấp độ.
b) Xây dựng, đưa vào khai thác cơ sở dữ liệu chuyên ngành về đất đai, hộ tịch, đầu tư, xây dựng, giáo dục, y tế; kết nối, chia sẻ với cơ sở dữ liệu quốc gia về dân cư, đăng ký doanh nghiệp và bảo hiểm qua nền tảng tích hợp, chia sẻ dữ liệu.
c) Nâng cấp Cổng Dịch vụ công và Hệ thống thông tin một cửa điện tử; mở rộng dịch vụ công trực tuyến mức độ 4, thanh toán trực tuyến phí, lệ phí và nghĩa vụ tài chính về đất đai; đơn giản hóa việc nộp hồ sơ để người cao tuổi, người yếu thế có thể sử dụng.
d) Vận hành hệ thống quản lý văn bản và điều hành có ký số chuyên dùng thông suốt ba cấp; gửi, nhận văn bản điện tử qua Trục liên thông văn bản quốc gia; lập hồ sơ công việc điện tử và giao nộp vào lưu trữ cơ quan đúng thời hạn.
đ) Phát triển hệ thống thông tin báo cáo, trung tâm giám sát, điều hành thông minh phục vụ chỉ đạo điều hành dựa trên dữ liệu; mở dữ liệu cho người dân, doanh nghiệp tham gia giám sát và sáng tạo dịch vụ mới.
`
