"""Every code that `loa check` can print: what is wrong, and how to mend it, for whoever looks a code up."""

from loa.facts.base import Text

RULEBOOK: dict[str, Text] = {
    "CODE01": {
        "vi": "Trang chứa một thẻ HTML không được phép. Chỉ viết Markdown thường; video hay bản đồ thì đặt liên kết.",
        "en": "The page holds an HTML tag that is not allowed. Write plain Markdown; link to a video or a map.",
    },
    "CODE02": {
        "vi": "Một thuộc tính của thẻ có thể chạy mã, hoặc có dấu gọi bản ghi đứng trong thuộc tính. Xóa chỗ ấy.",
        "en": "An attribute of a tag could run code, or a mark stands inside an attribute. Delete it.",
    },
    "CODE03": {
        "vi": "Liên kết bắt đầu bằng một kiểu lạ, ví dụ javascript. Chỉ dùng địa chỉ https, số gọi, hoặc đường dẫn tới tệp .md.",
        "en": "A link begins with a strange scheme, such as javascript. Use https addresses, numbers to call, or paths to .md files.",
    },
    "CODE04": {
        "vi": "Ảnh lấy từ trang khác làm lộ người đọc. Chép ảnh vào dự án và ghi nguồn.",
        "en": "A picture from another site gives the reader away. Copy it into the project and name its source.",
    },
    "CODE05": {
        "vi": "Loại tệp này có thể chứa mã nên không được đăng. Dùng ảnh, tiếng hoặc PDF.",
        "en": "This kind of file can carry code and is not published. Use a picture, a sound or a PDF.",
    },
    "FILE01": {
        "vi": "Tệp không lưu bằng bảng mã UTF-8, nên chữ có dấu sẽ hỏng. Mở tệp và lưu lại với UTF-8.",
        "en": "The file is not saved as UTF-8, so letters with marks would break. Open it and save it as UTF-8.",
    },
    "FILE02": {
        "vi": "Đầu tệp có một ký tự ẩn. Lưu lại với UTF-8 không có BOM.",
        "en": "A hidden character stands at the start of the file. Save it as UTF-8 without BOM.",
    },
    "FILE03": {
        "vi": "Dòng kết thúc theo kiểu Windows. Chọn kiểu LF trong trình soạn thảo rồi lưu lại.",
        "en": "Lines end the Windows way. Choose LF in your editor and save again.",
    },
    "FILE04": {
        "vi": "Dấu thanh bị lưu rời khỏi chữ, nên tìm kiếm sẽ không thấy. Gõ lại bằng bộ gõ Unicode dựng sẵn.",
        "en": "Tone marks are stored apart from their letters, so a search would not find them. Type again in precomposed Unicode.",
    },
    "FILE05": {
        "vi": "Tệp trống. Viết nội dung, hoặc xóa tệp.",
        "en": "The file is empty. Write something, or delete it.",
    },
    "FILE06": {
        "vi": "Tệp quá nặng cho điện thoại rẻ và mạng yếu. Chia nhỏ tệp, hoặc nén ảnh.",
        "en": "The file is too heavy for a cheap phone and a weak network. Split it, or compress the picture.",
    },
    "FILE07": {
        "vi": "Đây là một lối tắt dẫn tới tệp khác. Chép tệp thật vào chỗ này.",
        "en": "This is a link to another file. Put the real file in its place.",
    },
    "FILE08": {
        "vi": "Thiếu một tệp mà trang không thể không có. Tạo lại tệp ấy.",
        "en": "A file without which there is no site is missing. Make it again.",
    },
    "FILE09": {
        "vi": "Không mở được: chỗ này là thư mục, hoặc máy không cho đọc. Đặt một tệp thường vào đây.",
        "en": "This cannot be opened: it is a folder, or may not be read. Put an ordinary file here.",
    },
    "IMG01": {
        "vi": "Ảnh chưa có lời mô tả cho người không nhìn thấy. Viết lời ấy trong ngoặc vuông.",
        "en": "A picture has no words for those who cannot see it. Write them in the square brackets.",
    },
    "IMG02": {
        "vi": "Không có tệp ảnh mang tên ấy. Sửa đường dẫn, hoặc chép ảnh vào cạnh trang.",
        "en": "There is no picture of that name. Correct the path, or put the picture beside the page.",
    },
    "IMG03": {
        "vi": "Trong ảnh còn ghi nơi chụp, ngày chụp hoặc tên máy; người lạ có thể lần ra nhà. Xuất ảnh lại không kèm các thông tin ấy.",
        "en": "The picture holds where, when or with what it was taken; a stranger could find the house. Export it without such data.",
    },
    "LANG01": {
        "vi": "Một từ của tiếng dân tộc chưa có hai nguồn độc lập. Thêm nguồn, hoặc tên người đọc đã xác nhận.",
        "en": "A word of a minority language lacks two independent sources. Add one, or the reader who confirmed it.",
    },
    "LANG02": {
        "vi": "Nhắc tới một thứ tiếng mà trang chưa khai báo. Sửa mã, hoặc thêm tiếng ấy.",
        "en": "A language is named that the site does not have. Correct it, or add the language.",
    },
    "LANG03": {
        "vi": "Không có cách viết số và ngày mang tên ấy. Sửa dòng cldr.",
        "en": "There is no way of writing numbers and dates by that name. Correct the line cldr.",
    },
    "LANG04": {
        "vi": "Chữ của tiếng dân tộc được gõ tay vào trang. Tạo bản ghi cho từ ấy rồi gọi nó ra.",
        "en": "A minority word is typed into the page. Make a record of it and use its mark.",
    },
    "LINK01": {
        "vi": "Liên kết không dẫn tới trang nào. Sửa đường dẫn, tính từ tệp đang viết.",
        "en": "A link leads nowhere. Correct the path, counted from the file you write.",
    },
    "LINK02": {
        "vi": "Trang kia không có mục ấy. Sửa phần sau dấu thăng.",
        "en": "That page has no such section. Correct what stands after the hash.",
    },
    "LINK03": {
        "vi": "Liên kết dẫn ra ngoài thư mục của trang. Dùng đường dẫn tính từ tệp này.",
        "en": "A link leads out of the site's folder. Use a path counted from this file.",
    },
    "LINK04": {
        "vi": "Trang dẫn tới một trang của nơi khác mà chưa có bản ghi. Tạo bản ghi trong content/reports, hoặc sửa địa chỉ.",
        "en": "A link leads to another site and no record holds its address. Make a record in content/reports, or correct it.",
    },
    "MARK01": {
        "vi": "Dấu gọi tên một bản ghi không có. Sửa tên, hoặc tạo bản ghi.",
        "en": "A mark names a record that does not exist. Correct the name, or make the record.",
    },
    "MARK02": {
        "vi": "Bản ghi không có phần ấy, ví dụ điều luật chưa ghi. Sửa phần sau dấu thăng, hoặc thêm điều luật.",
        "en": "The record has no such part, an article not yet recorded, say. Correct it, or add the article.",
    },
    "MARK03": {
        "vi": "Dạng ấy không dùng được ở chỗ này. Thẻ và bảng phải đứng một mình trên một dòng.",
        "en": "That form cannot stand here. Cards and tables stand alone on a line.",
    },
    "MARK04": {
        "vi": "Dấu gọi bản ghi viết thiếu hoặc thừa. Xem lại hai ngoặc vuông ở đầu và ở cuối.",
        "en": "A mark is not complete. Look at the two square brackets at both ends.",
    },
    "MARK05": {
        "vi": "Dấu gọi bản ghi đứng ở chỗ không ai đọc dấu, ví dụ tên hay ghi chú. Viết bằng chữ.",
        "en": "A mark stands where none is told, in a name or a note, say. Write words.",
    },
    "NUM01": {
        "vi": "Một con số được gõ bằng tay, mà bản ghi đang giữ số ấy. Gọi bản ghi, để khi luật đổi chỉ sửa một chỗ.",
        "en": "A number is typed by hand although a record holds it. Use its mark, so that a change of law is one change.",
    },
    "PAGE01": {
        "vi": "Trang chưa có tên. Thêm dòng title ở đầu tệp.",
        "en": "The page has no title. Add a line title at the head of the file.",
    },
    "PAGE02": {
        "vi": "Trang chưa có lời giới thiệu. Thêm dòng description; lời này cũng đi theo khi chia sẻ.",
        "en": "The page has no description. Add a line description; it is also what is shared.",
    },
    "PAGE03": {
        "vi": "Đầu trang thiếu phần khai báo giữa hai hàng gạch ngang. Thêm phần ấy.",
        "en": "The head of the page, between two rows of hyphens, is missing. Add it.",
    },
    "PAGE04": {
        "vi": "Trang nằm ngoài thư mục của các thứ tiếng. Chuyển tệp vào thư mục của tiếng ấy.",
        "en": "The page lies outside the folders of the languages. Move it into one.",
    },
    "PAGE05": {
        "vi": "Đề mục chưa có mã. Nhờ mã ấy mà các thứ tiếng và bản in tìm được nhau. Thêm mã ở cuối dòng.",
        "en": "A heading has no id. By it languages and print find each other. Add one at the end of the line.",
    },
    "PAGE06": {
        "vi": "Hai đề mục trùng mã. Đặt mã khác cho một đề mục.",
        "en": "Two headings share an id. Give one of them another.",
    },
    "PAGE07": {
        "vi": "Đề mục sai cấp, làm người dùng máy đọc màn hình bị lạc. Bắt đầu bằng hai dấu thăng, rồi ba.",
        "en": "A heading has the wrong level and misleads screen readers. Begin with two hashes, then three.",
    },
    "PAGE08": {
        "vi": "Các mục khác với bản tiếng Việt. Sửa mã hoặc thứ tự cho giống.",
        "en": "The sections differ from the Vietnamese page. Make ids and order the same.",
    },
    "PAGE09": {
        "vi": "Lời giới thiệu quá dài nên sẽ bị cắt khi chia sẻ. Bớt chữ.",
        "en": "The description is too long and would be cut when shared. Shorten it.",
    },
    "PAGE10": {
        "vi": "Tên tệp có dấu, chữ hoa hoặc dấu cách, không làm địa chỉ được. Đổi tên.",
        "en": "A file name with marks, capitals or spaces cannot be an address. Rename it.",
    },
    "PAGE11": {
        "vi": "Trang quá rối để máy đọc. Tách trang, tách đoạn, bỏ dấu thừa.",
        "en": "The page is too tangled to be read. Split the page or the paragraph.",
    },
    "PAGE12": {
        "vi": "Không có hình nhỏ mang tên ấy. Chọn tên khác, hoặc bỏ dòng icon.",
        "en": "There is no icon of that name. Choose another, or drop the line.",
    },
    "PAGE13": {
        "vi": "Tên ấy đã dành cho việc khác của trang. Đổi tên thư mục hoặc tệp.",
        "en": "That name is kept for something else. Rename the folder or the file.",
    },
    "PLAIN01": {
        "vi": "Câu quá dài để nghe một lần là hiểu. Tách thành hai câu.",
        "en": "A sentence is too long to be understood at one hearing. Make two of it.",
    },
    "PLAIN02": {
        "vi": "Chữ viết tắt chưa được giải thích. Viết đủ chữ.",
        "en": "An abbreviation is not explained. Write it out.",
    },
    "PLAIN03": {
        "vi": "Từ khó của luật chưa được giải thích trong trang. Gọi bản ghi của từ ấy ở chỗ dùng đầu tiên.",
        "en": "A word of the law is not explained on the page. Use its mark where it is first used.",
    },
    "PLAIN04": {
        "vi": "Câu phát loa quá dài. Bỏ bớt, hoặc chia cho hai ngày.",
        "en": "A message is too long for a loudspeaker. Shorten it, or share it between two days.",
    },
    "REC01": {
        "vi": "Bản ghi có một dòng mà không ai đọc, thường là gõ sai tên. Sửa tên, hoặc xóa dòng.",
        "en": "A record has a line that nobody reads, misspelt as a rule. Correct it, or delete the line.",
    },
    "REC02": {
        "vi": "Bản ghi thiếu một dòng bắt buộc. Thêm dòng ấy.",
        "en": "A record lacks a line that it must have. Add it.",
    },
    "REC03": {
        "vi": "Giá trị sai kiểu, ví dụ ngày viết không đúng cách. Sửa theo lời nhắc.",
        "en": "A value is of the wrong kind, a date written wrongly, say. Correct it as the message says.",
    },
    "REC04": {
        "vi": "Hai bản ghi trùng mã. Đặt mã khác cho một bản.",
        "en": "Two records share an id. Give one of them another.",
    },
    "REC05": {
        "vi": "Mã trong bản ghi khác tên tệp. Đổi cho giống nhau.",
        "en": "The id in the record differs from the file name. Make them the same.",
    },
    "REC06": {
        "vi": "Bản ghi nhắc tới một bản ghi hay một trang không có. Sửa tên, hoặc tạo ra.",
        "en": "A record refers to a record or page that does not exist. Correct it, or make it.",
    },
    "REC07": {
        "vi": "Các giá trị theo ngày bị chồng nhau hoặc sai thứ tự. Xếp từ cũ đến mới.",
        "en": "Dated values overlap or stand in the wrong order. Put the oldest first.",
    },
    "REC08": {
        "vi": "Tệp nằm ở chỗ không ai đọc. Chuyển tệp, hoặc xóa tệp.",
        "en": "The file lies where nobody reads it. Move it, or delete it.",
    },
    "REC09": {
        "vi": "Các câu của một đợt không đứng mỗi ngày một câu, theo thứ tự, trong những ngày của đợt. Sửa ngày.",
        "en": "Messages do not stand one a day, in order, within their campaign. Correct the day.",
    },
    "REC10": {
        "vi": "Một đơn vị cũ được ghi là về trọn hai nơi. Ghi là một phần, hoặc bỏ một chỗ.",
        "en": "An old unit is said to belong wholly to two units of today. Say that it is a part, or drop one.",
    },
    "SEARCH01": {
        "vi": "Một lời dùng để tìm viết hai lần. Giữ một chỗ, xóa chỗ kia.",
        "en": "A word for the search stands twice. Keep one place, delete the other.",
    },
    "SAFE01": {
        "vi": "Tên, lời giới thiệu hoặc địa chỉ của trang kín làm lộ chuyện với ai xem lịch sử của máy. Đổi thành chữ bình thường.",
        "en": "The title, description or address of a sensitive page tells whoever sees the history of a phone. Choose ordinary words.",
    },
    "SAFE02": {
        "vi": "Một trang là trang kín ở tiếng này mà không kín ở tiếng kia. Thêm dòng sensitive cho bản còn thiếu.",
        "en": "A page is sensitive in one language and not in another. Add the line sensitive where it is missing.",
    },
    "TIME01": {
        "vi": "Trang dựa vào một điều không có hiệu lực vào ngày dựng trang. Sửa bản ghi, hoặc bỏ câu ấy.",
        "en": "The page rests on something not in force on the day of the build. Correct the record, or drop the sentence.",
    },
    "TIME02": {
        "vi": "Một điều sắp hết hiệu lực. Tìm quy định thay thế trước ngày ấy.",
        "en": "Something ends soon. Find what follows before that day.",
    },
    "TIME03": {
        "vi": "Bản ghi đã lâu chưa đối chiếu. Mở nguồn, kiểm tra, rồi ghi ngày mới.",
        "en": "A record has not been checked for long. Open the source, check it, then set the new day.",
    },
    "TIME04": {
        "vi": "Ngày đối chiếu nằm ở tương lai. Xem lại năm và tháng.",
        "en": "The day of checking lies in the future. Look at the year and the month.",
    },
    "WORDS01": {
        "vi": "Một số lời của trang chưa dịch. Dịch thêm; với tiếng dân tộc, chỉ thêm lời đã có người xác nhận.",
        "en": "Some words of the site are not translated. Add them; in a minority language only what a speaker confirmed.",
    },
    "WORDS02": {
        "vi": "Có một lời mà trang không dùng tới, thường là gõ sai khóa. Sửa khóa, hoặc xóa dòng.",
        "en": "A word is given that the site does not use; its key is misspelt, as a rule. Correct it, or delete the line.",
    },
    "WORDS03": {
        "vi": "Chỗ máy điền, trong ngoặc nhọn, bị mất hoặc viết sai. Giữ nguyên các chỗ ấy.",
        "en": "A place in curly brackets, which the machine fills in, is lost or misspelt. Keep these places as they are.",
    },
    "WORDS04": {
        "vi": "Mẫu viết ngày không đọc được. Sửa theo lời nhắc.",
        "en": "A pattern of a date cannot be read. Correct it as the message says.",
    },
    "YAML01": {
        "vi": "Máy không đọc được dòng này. Xem lại dấu nháy và khoảng cách đầu dòng. Câu có dấu hai chấm thì đặt cả câu trong nháy kép.",
        "en": "The machine cannot read this line. Look at quotes and the spaces at the start. Quote a sentence that holds a colon.",
    },
    "YAML02": {
        "vi": "Có phím Tab trong dòng. Thay bằng dấu cách.",
        "en": "There is a tab in the line. Put spaces instead.",
    },
    "YAML03": {
        "vi": "Có một dấu đặc biệt của YAML. Viết hẳn giá trị ra, hoặc đặt chữ trong nháy.",
        "en": "A special sign of YAML stands here. Write the value out, or quote the text.",
    },
    "YAML04": {
        "vi": "Một trường viết hai lần. Giữ một dòng, xóa dòng kia.",
        "en": "A field stands twice. Keep one line, delete the other.",
    },
    "YAML05": {
        "vi": "Bản ghi lồng nhau quá sâu, hoặc quá dài. Xem lại khoảng cách đầu dòng.",
        "en": "A record is nested too deep, or too long. Look at the spaces at the start of lines.",
    },
    "YAML06": {
        "vi": "Giá trị không có thật, ví dụ ngày 31 tháng 2. Sửa lại.",
        "en": "A value that cannot exist, such as 31 February. Correct it.",
    },
}
"""By code; a test holds that none is missing and none is left over."""
