; What electron-builder's installer for Windows says and asks is changed here. It is compiled by makensis.

; For the person who installs, never for the whole machine: that would want an administrator, and ask in English.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

; Its own messages have no Vietnamese (1066). What is set twice is meant.
!macro customHeader
  !pragma warning disable 6030
  LangString win7Required 1066 "Cần Windows 10 trở lên."
  LangString x64WinRequired 1066 "Cần Windows 64 bit."
  LangString appRunning 1066 "${PRODUCT_NAME} đang chạy.$\nBấm OK để đóng.$\nNếu không đóng được, hãy tự đóng cửa sổ của chương trình."
  LangString appCannotBeClosed 1066 "Không đóng được ${PRODUCT_NAME}.$\nHãy tự đóng cửa sổ của chương trình rồi bấm Thử lại."
  LangString installing 1066 "Đang cài đặt, xin chờ…"
  LangString areYouSureToUninstall 1066 "Gỡ ${PRODUCT_NAME} khỏi máy này? Kho và cấu hình của bạn được giữ nguyên."
  LangString decompressionFailed 1066 "Không giải nén được các tệp. Hãy chạy lại bộ cài."
  LangString uninstallFailed 1066 "Không gỡ được bản cũ. Hãy chạy lại bộ cài."
  LangString appClosing 1066 "Đang đóng ${PRODUCT_NAME}…"
!macroend
