import { does, forbids, nothing, promise, refusable, type SentenceCases } from "./case.ts";

export const pt: SentenceCases = {
  ai_training: [
    refusable("Você pode impedir que usemos suas mensagens para treinar IA."),
    does("As suas publicações são utilizadas para treinar os nossos modelos de IA."),
    does("Podemos utilizar os seus dados pessoais para desenvolver e treinar modelos de inteligência artificial."),
    does("A menos que você se oponha, utilizamos as suas mensagens para treinar os nossos modelos de IA.", {
      condition: "unless-opt-out",
    }),
    does("Com o seu consentimento, usamos a sua voz para treinar IA.", { condition: "consent" }),
    promise("Não utilizamos as suas mensagens para treinar modelos de IA."),
    promise("As suas fotos nunca são usadas para treinar IA."),
    promise("Nenhuma mensagem sua é usada para treinar modelos de IA."),
    forbids("Você não pode utilizar os nossos serviços para treinar inteligência artificial."),
    forbids("Os usuários não podem usar o conteúdo para treinar modelos de IA."),
    forbids("É proibido usar o serviço para treinar inteligência artificial."),
    forbids("O uso do nosso conteúdo para treinar IA é proibido."),
    nothing("Os nossos treinadores preparam para si um plano de treino personalizado."),
    nothing("As chamadas podem ser gravadas para o treinamento de funcionários."),
    nothing("Usamos IA para reconhecer spam."),
  ],
  sale_of_data: [
    does("Vendemos os seus dados pessoais a corretores."),
    promise("Não vendemos os seus dados pessoais."),
    promise("Nunca venderemos os seus dados."),
    nothing("Você pode vender produtos na sua loja."),
  ],
  sharing_third_party: [
    does("Compartilhamos os seus dados com terceiros, incluindo, mas não se limitando a, anunciantes."),
    promise("Não compartilhamos os seus dados com terceiros."),
    promise("Os seus dados não são vendidos nem compartilhados com terceiros."),
    nothing("Respondemos dentro de uma semana."),
  ],
  not_retroactive: [
    does("Opor-se não afeta o treinamento já realizado."),
    nothing("A retirada do consentimento não afeta a licitude do tratamento anterior."),
  ],
  default_on: [
    does("Esta opção está ativada por padrão e compartilha os seus dados."),
    nothing("Compartilhamos os seus dados com parceiros."),
  ],
};
