import { does, forbids, nothing, promise, refusable, type SentenceCases } from "./case.ts";

export const vi: SentenceCases = {
  ai_training: [
    refusable("Bạn có thể từ chối việc chúng tôi dùng tin nhắn của bạn để huấn luyện AI."),
    does("Bài đăng của bạn được dùng để huấn luyện các mô hình AI của chúng tôi."),
    does("Chúng tôi có thể sử dụng dữ liệu cá nhân của bạn để phát triển và huấn luyện mô hình trí tuệ nhân tạo."),
    does("Trừ khi bạn từ chối, chúng tôi sử dụng tin nhắn của bạn để huấn luyện mô hình AI.", {
      condition: "unless-opt-out",
    }),
    does("Với sự đồng ý của bạn, chúng tôi dùng giọng nói của bạn để huấn luyện AI.", { condition: "consent" }),
    promise("Chúng tôi không sử dụng tin nhắn của bạn để huấn luyện mô hình AI."),
    promise("Ảnh của bạn không bao giờ được dùng để huấn luyện AI."),
    promise("Chúng tôi không dùng dữ liệu của bạn để huấn luyện các mô hình AI."),
    forbids("Bạn không được sử dụng dịch vụ của chúng tôi để huấn luyện trí tuệ nhân tạo."),
    forbids("Người dùng không được dùng nội dung để huấn luyện mô hình AI."),
    forbids("Nghiêm cấm sử dụng dịch vụ để huấn luyện trí tuệ nhân tạo."),
    forbids("Việc dùng nội dung của chúng tôi để huấn luyện AI bị cấm."),
    nothing("Huấn luyện viên của chúng tôi lập kế hoạch tập luyện riêng cho bạn."),
    nothing("Cuộc gọi có thể được ghi âm để đào tạo nhân viên."),
    nothing("Chúng tôi dùng AI để nhận ra thư rác."),
  ],
  sale_of_data: [
    does("Chúng tôi bán dữ liệu cá nhân của bạn cho nhà môi giới."),
    promise("Chúng tôi không bán dữ liệu cá nhân của bạn."),
    promise("Chúng tôi sẽ không bao giờ bán dữ liệu của bạn."),
    nothing("Bạn có thể bán sản phẩm trong cửa hàng của mình."),
  ],
  sharing_third_party: [
    does("Chúng tôi chia sẻ dữ liệu của bạn với bên thứ ba, bao gồm nhưng không giới hạn ở các nhà quảng cáo."),
    promise("Chúng tôi không chia sẻ dữ liệu của bạn với bên thứ ba."),
    promise("Dữ liệu của bạn không được bán hay chia sẻ với bên thứ ba."),
    nothing("Chúng tôi trả lời bạn trong vòng một tuần."),
  ],
  not_retroactive: [
    does("Việc từ chối không ảnh hưởng đến việc huấn luyện đã diễn ra."),
    nothing("Việc rút lại sự đồng ý không ảnh hưởng đến tính hợp pháp của việc xử lý trước đó."),
  ],
  default_on: [
    does("Tùy chọn này được bật theo mặc định và chia sẻ dữ liệu của bạn."),
    nothing("Chúng tôi chia sẻ dữ liệu của bạn với đối tác."),
  ],
};
