/** What a person finds in a backup folder who has it and not the program. */
export const backupReadme = `VĂN KHỐ – BẢN SAO LƯU

Thư mục này là bản sao lưu của một kho Văn Khố. Đừng sửa, đổi tên hay xóa tệp trong đó.
Khôi phục: mở Văn Khố, chọn Cài đặt › Sao lưu › Khôi phục, rồi chọn thư mục này.

Không có chương trình vẫn lấy lại được:
  backups/<mã>.json          một lần sao lưu: thời điểm, số văn bản
  backups/<mã>.files.jsonl   mỗi dòng là một tệp của kho: đường dẫn, mã SHA-256, số byte
  attachments/               tệp gốc, tên là mã SHA-256
  objects/<aa>/<sha256>      nội dung của mọi tệp còn lại, tên là mã SHA-256
Chép từng tệp về đúng đường dẫn ghi trong danh sách thì được lại kho như lúc sao lưu.


VĂN KHỐ – BACKUP

This folder is a backup of a Văn Khố archive. Do not change, rename or delete files in it.
To restore: open Văn Khố, choose Settings › Backup › Restore, then choose this folder.

Without the program:
  backups/<id>.json          one backup: when, how many plans
  backups/<id>.files.jsonl   a line is a file of the archive: path, SHA-256, bytes
  attachments/               the original files, named by their SHA-256
  objects/<aa>/<sha256>      the content of every other file, named by its SHA-256
Copy each file to the path that the list gives it, and the archive is as it was then.
`
