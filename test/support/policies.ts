/** Policies of an invented service, long enough that no look at them seems cut short. */
const REST = `
## 3. Who sees data

Your profile can be seen by members. You decide in your settings whether people without an account can see it too.

We use other companies for payments, customer support and hosting. They get only what they need for their task, and they may not keep it. We check them before we work with them, and again every year.

We hand over data when a valid court order requires it. Where we are allowed to, we tell you first, so that you can object in court before anything leaves our machines.

## 4. Your choices

You can download, correct and delete your data at any time. You can object to marketing, and you can close your account; then we delete your data within 30 days.

Write to us when you want to know what we have about you. We answer within two weeks, in the language in which you wrote to us, and we do not ask for more proof of who you are than we need.

## 5. Other things

We may change this policy. If a change is material, we will let you know before it applies, so that you can look at it.
`;

/** A policy with a date, a paragraph on use, and whatever else a test needs. */
export function aPolicy({ date = "July 31, 2024", use = USE, extra = "" } = {}): string {
  return `# Privacy Policy

Effective ${date}

This policy tells you which data we have about you, what we do with it, and what you can decide. It applies to our site and to our apps.

## 1. Data we have

You make an account with your name, your e-mail address and a password. You can add a photo, where you worked and what you studied. None of that is required, but a fuller profile is found more often.

## 2. What we do with data

${use}

${extra}
${REST}`;
}

const USE =
  "We use the data that we have about you to provide and personalize our Services, so that they are more relevant to you and to others.";
export const TRAINING =
  "We may use your personal data to provide and personalize our Services and to develop and train artificial intelligence (AI) models, so that they are more relevant to you and to others.";
export const SHARING = "We may share your data with our advertising partners when you use our apps.";
export const HARMLESS =
  "We use the data that we have about you to provide and personalise our Services, and to make them more relevant for you and for others.";
