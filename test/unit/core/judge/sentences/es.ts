import { does, forbids, nothing, promise, refusable, type SentenceCases } from "./case.ts";

export const es: SentenceCases = {
  ai_training: [
    refusable("Puede impedir que usemos sus mensajes para entrenar la IA."),
    does("Sus publicaciones se utilizan para entrenar nuestros modelos de IA."),
    does("Podemos utilizar sus datos personales para desarrollar y entrenar modelos de inteligencia artificial."),
    does("A menos que usted se oponga, utilizamos sus mensajes para entrenar nuestros modelos de IA.", {
      condition: "unless-opt-out",
    }),
    does("Con su consentimiento, usamos su voz para entrenar IA.", { condition: "consent" }),
    promise("No utilizamos sus mensajes para entrenar modelos de IA."),
    promise("Sus fotos nunca se utilizan para entrenar IA."),
    promise("Ningún mensaje suyo se usa para entrenar modelos de IA."),
    forbids("Usted no puede utilizar nuestros servicios para entrenar inteligencia artificial."),
    forbids("Los usuarios no pueden usar el contenido para entrenar modelos de IA."),
    forbids("Queda prohibido usar el servicio para entrenar inteligencia artificial."),
    forbids("El uso de nuestro contenido para entrenar IA está prohibido."),
    nothing("Nuestros entrenadores preparan para usted un plan de entrenamiento personal."),
    nothing("Grabamos llamadas para la formación del personal."),
    nothing("Usamos IA para reconocer el spam."),
  ],
  sale_of_data: [
    does("Vendemos sus datos personales a intermediarios."),
    promise("No vendemos sus datos personales."),
    promise("Nunca venderemos sus datos."),
    nothing("Puede vender productos en su tienda."),
  ],
  sharing_third_party: [
    does("Compartimos sus datos con terceros, incluidos, pero sin limitarse a, anunciantes."),
    promise("No compartimos sus datos con terceros."),
    promise("Sus datos no se venden ni se comunican a terceros."),
    nothing("Le respondemos en una semana."),
  ],
  not_retroactive: [
    does("Oponerse no afecta al entrenamiento que ya ha tenido lugar."),
    nothing("Retirar su consentimiento no afecta a la licitud del tratamiento previo a su retirada."),
  ],
  default_on: [
    does("Este ajuste está activado por defecto y comparte sus datos."),
    nothing("Compartimos sus datos con socios."),
  ],
};
