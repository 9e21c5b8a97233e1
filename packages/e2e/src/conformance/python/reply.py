"""A refusal as the contract has it: RFC 9457 with a stable code."""


class Reply(Exception):
    def __init__(self, status, code, title):
        super().__init__(title)
        self.status = status
        self.problem = {"type": "about:blank", "title": title, "status": status, "code": code}


NOT_FOUND = Reply(404, "not-found", "There is nothing here.")
