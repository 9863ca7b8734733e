/** README.txt of an archive: for whoever finds the folder without the program. */
export const readme = `KHO LƯU TRỮ VĂN KHỐ
===================

Thư mục này là một kho lưu trữ hồ sơ, văn bản do chương trình Văn Khố quản lý.
Không cần chương trình vẫn đọc được toàn bộ:

- plans/<năm>/…json    mỗi hồ sơ một tệp văn bản (JSON, UTF-8), mở bằng Notepad.
                       Mục "plan" ghi số, ký hiệu, trích yếu, cơ quan ban hành,
                       ngày ban hành, người ký… và danh sách tệp đính kèm.
                       Mục "history" ghi ai đã sửa gì, khi nào.
- attachments/…        các tệp gốc, nguyên vẹn, đặt tên theo mã băm SHA-256 của
                       chính tệp đó. Tìm mã "sha256" ghi trong hồ sơ: hai ký tự
                       đầu là tên thư mục con.
- text/…               chữ đã đọc được từ các tệp (có thể tạo lại).
- set-aside/…          tệp hỏng hoặc dở dang đã được cất riêng, không bị xoá.
- archive.json         tên và mã của kho.
- mo-kho.vankho        bấm đúp để mở kho bằng Văn Khố.

Xin đừng đổi tên, sửa hay xoá tệp trong thư mục này bằng tay. Muốn sao lưu, hãy
chép toàn bộ thư mục khi chương trình đã đóng.


VĂN KHỐ ARCHIVE
===============

This folder is an archive of plans and papers kept by the program Văn Khố.
Everything in it can be read without the program:

- plans/<year>/…json   one text file (JSON, UTF-8) for each record and each
                       computer that edited it. "plan" has number, title, issuer,
                       date, signer and the list of attached files; "history" has
                       who changed what and when.
- attachments/…        the original files, untouched, each named by its own
                       SHA-256. Look for the "sha256" in a record: its first two
                       characters name the subfolder.
- text/…               text that was read from the files (can be made again).
- set-aside/…          damaged or half-written files, kept apart, never deleted.
- archive.json         name and id of the archive.
- mo-kho.vankho        double-click to open the archive in Văn Khố.

Please do not rename, edit or delete files here by hand. To back the archive up,
copy the whole folder while the program is closed.
`

/** Syncthing leaves our temporary files alone, and may delete them with their folder. */
export const syncIgnore = '(?d).vk-*.tmp\n'

/** A double click on it opens the archive: the installer gives files of this ending to the program. */
export const openerName = 'mo-kho.vankho'
export const opener = `Bấm đúp vào tệp này để mở kho trong thư mục này bằng Văn Khố.
Double-click this file to open the archive in this folder in Văn Khố.
`
