/** Grounds, viewpoints and aims. */
export const aims = `
> Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;
> Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;
> Căn cứ Quyết định số 468/QĐ-TTg ngày 27 tháng 3 năm 2021 của Thủ tướng Chính phủ phê duyệt Đề án đổi mới việc thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính;
> Căn cứ Quyết định số 942/QĐ-TTg ngày 15 tháng 6 năm 2021 của Thủ tướng Chính phủ phê duyệt Chiến lược phát triển Chính phủ điện tử hướng tới Chính phủ số giai đoạn 2021 - 2025, định hướng đến năm 2030;
Xét đề nghị của Sở Nội vụ, Ủy ban nhân dân thành phố ban hành Kế hoạch thực hiện Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030, giai đoạn 2021 - 2025 trên địa bàn thành phố như sau:
# I. QUAN ĐIỂM, YÊU CẦU
## 1. Quan điểm
Cải cách hành chính là khâu đột phá để phát triển kinh tế - xã hội của thành phố, gắn với nhiệm vụ xây dựng Đảng, xây dựng hệ thống chính trị trong sạch, vững mạnh. Người dân, doanh nghiệp là trung tâm; sự hài lòng của người dân, doanh nghiệp là thước đo chất lượng phục vụ của cơ quan hành chính các cấp.
Cải cách được tiến hành đồng bộ trên sáu lĩnh vực, có trọng tâm, trọng điểm, lộ trình rõ ràng; kết hợp giữa kế thừa kết quả của giai đoạn 2011 - 2020 với đổi mới mạnh mẽ về phương thức quản lý, lấy ứng dụng công nghệ thông tin và chuyển đổi số làm động lực.
## 2. Yêu cầu
Mỗi nhiệm vụ phải xác định rõ cơ quan chủ trì, cơ quan phối hợp, thời hạn hoàn thành và sản phẩm đầu ra có thể đo lường được. Người đứng đầu cơ quan, đơn vị, địa phương chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân thành phố về kết quả cải cách hành chính thuộc phạm vi quản lý.
Việc tổ chức thực hiện phải tiết kiệm, không hình thức; không đặt thêm thủ tục, điều kiện và chi phí cho người dân, doanh nghiệp dưới bất kỳ hình thức nào.
# II. MỤC TIÊU
## 1. Mục tiêu chung
Xây dựng nền hành chính thành phố dân chủ, chuyên nghiệp, hiện đại, tinh gọn, hiệu lực, hiệu quả, có năng lực kiến tạo phát triển, liêm chính, phục vụ nhân dân; từng bước hình thành chính quyền điện tử, chính quyền số và đô thị thông minh. Phấn đấu Chỉ số cải cách hành chính của thành phố hằng năm thuộc nhóm năm tỉnh, thành phố dẫn đầu cả nước.
## 2. Mục tiêu cụ thể đến năm 2025
### a) Về cải cách thể chế
- 100% văn bản quy phạm pháp luật của thành phố được ban hành đúng thẩm quyền, trình tự, thủ tục, bảo đảm hợp hiến, hợp pháp, thống nhất và khả thi.
- 100% văn bản quy phạm pháp luật được rà soát thường xuyên; văn bản trái pháp luật hoặc không còn phù hợp được xử lý trong thời hạn quy định.
### b) Về cải cách thủ tục hành chính
- Cắt giảm, đơn giản hóa tối thiểu 20% số quy định và 20% chi phí tuân thủ quy định liên quan đến hoạt động kinh doanh thuộc thẩm quyền của thành phố.
- Tối thiểu 80% hồ sơ giải quyết thủ tục hành chính được luân chuyển trong nội bộ hoặc giữa các cơ quan có thẩm quyền bằng phương thức điện tử; năm 2025, tối thiểu 50% thủ tục hành chính có yêu cầu nghĩa vụ tài chính được thanh toán trực tuyến.
- 100% hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực được số hóa theo lộ trình; người dân, doanh nghiệp không phải khai lại thông tin đã cung cấp một lần cho cơ quan nhà nước.
- Mức độ hài lòng của người dân, doanh nghiệp về giải quyết thủ tục hành chính đạt tối thiểu 90%; trong các lĩnh vực đất đai, xây dựng, đầu tư đạt tối thiểu 85%.
### c) Về cải cách tổ chức bộ máy hành chính nhà nước
- Hoàn thành việc kiện toàn, sắp xếp cơ quan chuyên môn, tổ chức hành chính; giảm tối thiểu 10% số lượng đơn vị sự nghiệp công lập và giảm 10% biên chế sự nghiệp hưởng lương từ ngân sách nhà nước so với năm 2021.
- Tỷ lệ hài lòng của người dân, doanh nghiệp đối với sự phục vụ của cơ quan hành chính nhà nước các cấp đạt tối thiểu 90%.
### d) Về cải cách chế độ công vụ
- 100% cơ quan, đơn vị bố trí công chức, viên chức theo vị trí việc làm đã được phê duyệt và theo cơ cấu hợp lý.
- 25% đến 35% số lãnh đạo, quản lý cấp sở, cấp huyện và tương đương có đủ khả năng làm việc trong môi trường quốc tế; 60% công chức cấp xã được bồi dưỡng kỹ năng số hằng năm.
### đ) Về cải cách tài chính công
- Tối thiểu 20% đơn vị sự nghiệp công lập tự bảo đảm chi thường xuyên; giảm bình quân 10% chi trực tiếp từ ngân sách nhà nước cho đơn vị sự nghiệp công lập so với giai đoạn 2016 - 2020.
- 100% đơn vị sự nghiệp kinh tế và sự nghiệp khác đủ điều kiện hoàn thành chuyển đổi thành công ty cổ phần hoặc tự chủ hoàn toàn.
### e) Về xây dựng, phát triển chính quyền điện tử, chính quyền số
- 100% cơ sở dữ liệu dùng chung của thành phố được kết nối, chia sẻ trên nền tảng tích hợp, chia sẻ dữ liệu; 100% dịch vụ công trực tuyến mức độ 4 được cung cấp trên nhiều phương tiện truy cập, bao gồm thiết bị di động.
- 80% hồ sơ công việc cấp thành phố, 60% hồ sơ công việc cấp huyện và 50% hồ sơ công việc cấp xã được xử lý trên môi trường mạng, trừ hồ sơ thuộc phạm vi bí mật nhà nước.
- 90% người dân, doanh nghiệp tham gia hệ thống chính quyền điện tử được xác thực định danh điện tử thông suốt, hợp nhất trên các hệ thống thông tin của thành phố.
`
