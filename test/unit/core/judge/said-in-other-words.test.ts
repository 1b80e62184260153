import { describe, expect, test } from "vitest";
import { gravityOf } from "./judging.ts";

describe("marketing by others that was told in other words is no news", () => {
  const own = "sharing_own_purposes";
  test.each([
    [
      "en",
      "We share your data with partners for marketing.",
      "We share your data with partners for their own marketing purposes.",
    ],
    [
      "fr",
      "Nous partageons vos données avec des partenaires pour du marketing.",
      "Nous partageons vos données avec des partenaires à leurs propres fins de marketing.",
    ],
    [
      "de",
      "Wir geben Ihre Daten an Partner für Werbung weiter.",
      "Wir geben Ihre Daten an Partner zu eigenen Zwecken der Werbung weiter.",
    ],
    [
      "nl",
      "Wij delen uw gegevens met partners voor reclame.",
      "Wij delen uw gegevens met partners voor hun eigen doeleinden van reclame.",
    ],
    [
      "es",
      "Compartimos sus datos con socios para publicidad.",
      "Compartimos sus datos con socios para sus propios fines de publicidad.",
    ],
    [
      "it",
      "Condividiamo i tuoi dati con partner per pubblicità.",
      "Condividiamo i tuoi dati con partner per propri fini di pubblicità.",
    ],
    [
      "pt",
      "Compartilhamos seus dados com parceiros para publicidade.",
      "Compartilhamos seus dados com parceiros para seus próprios fins de publicidade.",
    ],
    [
      "vi",
      "Chúng tôi chia sẻ dữ liệu của bạn với đối tác để quảng cáo.",
      "Chúng tôi chia sẻ dữ liệu của bạn với đối tác cho mục đích riêng của họ về quảng cáo.",
    ],
  ])("%s", (lang, shared, fresh) => {
    expect(gravityOf(lang, own, [shared], [shared, fresh])).toBe("worth-knowing");
    expect(gravityOf(lang, own, null, fresh)).toBe("important");
  });

  const NEW = "Residents may ask which data we disclose to third parties for their own marketing purposes.";
  test.each([
    ["with our business partners for our marketing, partner marketing or both;", "worth-knowing"],
    ["We share your data with our business partners for repairs.", "important"],
    ["We use your data for our marketing.", "important"],
    ["We do not share your data with our business partners for marketing.", "important"],
  ])("before: %s", (before, severity) => {
    expect(gravityOf("en", own, [before], [before, NEW])).toBe(severity);
  });

  test("but purposes of another kind are", () => {
    const before = "We share your data with our business partners for marketing.";
    const other = "We share your data with our business partners for their own purposes.";
    expect(gravityOf("en", own, [before], [before, other])).toBe("important");
    const sold = "It may have been sold to third parties with your data for their own marketing purposes.";
    expect(gravityOf("en", own, [before], [before, sold])).toBe("important");
  });
});

describe("a promise not to sell, where nothing is shared at all", () => {
  test.each([
    ["en", "We do not sell your personal data.", "We do not share your personal data with third parties."],
    [
      "fr",
      "Nous ne vendons pas vos données personnelles.",
      "Nous ne partageons pas vos données personnelles avec des tiers.",
    ],
    [
      "de",
      "Wir verkaufen Ihre personenbezogenen Daten nicht.",
      "Wir geben Ihre personenbezogenen Daten nicht an Dritte weiter.",
    ],
    ["nl", "Wij verkopen uw persoonsgegevens niet.", "Wij delen uw persoonsgegevens niet met derden."],
    ["es", "No vendemos sus datos personales.", "No compartimos sus datos personales con terceros."],
    ["it", "Non vendiamo i tuoi dati personali.", "Non condividiamo i tuoi dati personali con terzi."],
    ["pt", "Não vendemos seus dados pessoais.", "Não compartilhamos seus dados pessoais com terceiros."],
    ["vi", "Chúng tôi không bán dữ liệu cá nhân.", "Chúng tôi không chia sẻ dữ liệu cá nhân của bạn với bên thứ ba."],
  ])("%s", (lang, promise, standing) => {
    expect(gravityOf(lang, "sale_of_data", [promise, standing], [standing])).toBe("worth-knowing");
    expect(gravityOf(lang, "sale_of_data", [promise], [])).toBe("important");
  });

  const SELL = "We do not sell your personal data.";
  test.each([
    ["We do not share your personal data with third parties for their marketing.", "important"],
    ["We share your personal data with third parties.", "important"],
    ["You must not use or disclose to others any third party's personal information.", "important"],
    ["We will not look into your personal data in the course of sharing it with other organisations.", "important"],
    ["| What | We do not sell, rent, or trade any personally identifying information unless you consent. |", "none"],
  ])("beside: %s", (beside, severity) => {
    expect(gravityOf("en", "sale_of_data", [SELL, beside], [beside])).toBe(severity);
  });
});

describe("what is told to customer service is no private talk", () => {
  test.each([
    ["en", "We read your messages to", "customer service", "a friend"],
    ["fr", "Nous enregistrons vos conversations avec", "le service client", "des amis"],
    ["de", "Wir lesen Ihre Nachrichten an den", "Kundenservice", "Nachbarn"],
    ["nl", "Wij lezen uw berichten aan de", "klantenservice", "buren"],
    ["es", "Leemos sus mensajes al", "servicio al cliente", "vecino"],
    ["it", "Leggiamo i tuoi messaggi al", "servizio clienti", "vicino"],
    ["pt", "Lemos suas mensagens ao", "atendimento ao cliente", "vizinho"],
    ["vi", "Chúng tôi đọc tin nhắn của bạn gửi", "chăm sóc khách hàng", "hàng xóm"],
  ])("%s", (lang, deed, service, others) => {
    expect(gravityOf(lang, "messages_content", null, `${deed} ${service}.`)).toBe("worth-knowing");
    expect(gravityOf(lang, "messages_content", null, `${deed} ${others}.`)).toBe("important");
  });

  test("what stands beside it is", () => {
    const both = "We record your private messages, calls, and letters to our customer service.";
    expect(gravityOf("en", "messages_content", null, both)).toBe("important");
  });
});

describe("where the reader is, by town alone", () => {
  test.each([
    ["en", "We collect your approximate location", "your location", "unless you opt out"],
    ["fr", "Nous collectons votre position approximative", "votre position", "sauf si vous refusez"],
    ["de", "Wir erfassen Ihren ungefähren Standort", "Ihren Standort", "es sei denn, Sie widersprechen"],
    ["nl", "Wij verzamelen uw locatie bij benadering", "uw locatie", "tenzij u bezwaar maakt"],
    ["es", "Recopilamos su ubicación aproximada", "su ubicación", "salvo que se oponga"],
    ["it", "Raccogliamo la tua posizione approssimativa", "la tua posizione", "salvo opposizione"],
    ["pt", "Coletamos a sua localização aproximada", "a sua localização", "salvo se se opuser"],
    ["vi", "Chúng tôi thu thập vị trí gần đúng của bạn", "vị trí của bạn", "trừ khi bạn từ chối"],
  ])("%s", (lang, coarse, place, unless) => {
    const [verb = ""] = coarse.split(place.split(" ")[0] ?? "");
    expect(gravityOf(lang, "location", null, `${coarse} ${unless}.`)).toBe("worth-knowing");
    expect(gravityOf(lang, "location", null, `${verb}${place} ${unless}.`)).toBe("important");
  });

  test("and closer than that", () => {
    const both = "We collect your precise location, not only your approximate location, unless you opt out.";
    expect(gravityOf("en", "location", null, both)).toBe("important");
  });
});
