/** The lines that answer a question in writing are found by it. */
export const QUESTION_ANSWERS = `
  CREATE INDEX message_question ON message (show, question) WHERE question IS NOT NULL;
`;
