#!/usr/bin/env python3
"""Reads a Văn Khố archive without Văn Khố, by docs/archive-format.md alone.

    python3 read_archive.py ARCHIVE            a line of JSON for each plan
    python3 read_archive.py ARCHIVE --verify   the attachments whose bytes are missing or not theirs

Needs nothing but Python 3.8. It writes nothing.
"""
import hashlib
import json
import pathlib
import sys

FIELDS = ["number", "type", "title", "issuer", "issuedOn", "signer", "recipients", "period",
          "validity", "retention", "notes", "review", "deleted", "createdAt"]
KEYS = {
    "areas": lambda item: item,
    "solutions": lambda item: item,
    "tags": lambda item: item,
    "relations": lambda item: item["kind"] + " " + item["to"],
    "annotations": lambda item: item["id"],
    "attachments": lambda item: item["sha256"],
}
EMPTY = {
    "number": "", "type": "", "title": "", "issuer": "", "issuedOn": None,
    "signer": {"name": "", "position": ""}, "recipients": [],
    "period": {"from": None, "to": None},
    "validity": {"status": "unknown", "from": None, "to": None},
    "retention": "", "notes": "", "review": "inbox", "deleted": None,
}


def canonical(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def later(*stamps):
    return max((stamp for stamp in stamps if stamp), default=None)


def last_stamp(state):
    stamps = [write["at"] for write in state["stamps"].values()]
    for elements in state["sets"].values():
        for element in elements:
            stamps += [element.get(name) for name in ("add", "remove", "edit")]
    return later(*stamps) or ""


def merge(states):
    """One plan from the files of all devices; their order does not matter."""
    if any("createdAt" in state["stamps"] for state in states):
        plan = json.loads(json.dumps(EMPTY))
        plan.update({name: [] for name in KEYS})
    else:
        plan = dict(max(states, key=lambda s: (last_stamp(s), canonical(s["plan"])))["plan"])
    for field in FIELDS:
        writes = [(state["stamps"][field], state) for state in states if field in state["stamps"]]
        if writes:
            values = [(write["at"], canonical(write.get("value", state["plan"].get(field))))
                      for write, state in writes]
            plan[field] = json.loads(max(values)[1])
    for name, key_of in KEYS.items():
        plan[name] = merge_set(states, name, key_of, plan.get(name, []))
    plan["id"] = states[0]["id"]
    plan["revision"] = max(last_stamp(state) for state in states)
    return plan


def merge_set(states, name, key_of, base):
    merged = {}
    for state in states:
        for element in state["sets"].get(name, []):
            key = key_of(element["value"])
            rank = (later(element["add"], element.get("edit")) or "", canonical(element["value"]))
            known = merged.setdefault(key, {"rank": rank, "value": element["value"],
                                            "add": None, "remove": None})
            if rank > known["rank"]:
                known.update(rank=rank, value=element["value"])
            known["add"] = later(known["add"], element["add"])
            known["remove"] = later(known["remove"], element["remove"])
    present = sorted((element["add"], key) for key, element in merged.items()
                     if element["add"] and element["add"] > (element["remove"] or ""))
    unstamped = [item for item in base if key_of(item) not in merged]
    return unstamped + [merged[key]["value"] for _, key in present]


def read_plans(root):
    states = {}
    for path in sorted(root.glob("plans/[0-9][0-9][0-9][0-9]/*.json")):
        try:
            state = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as reason:
            print(f"{path}: {reason}", file=sys.stderr)
            continue
        # Version 1 had no annotations; its sets are the same otherwise.
        states.setdefault(state["id"], []).append(state)
    for _, of_plan in sorted(states.items()):
        yield merge(of_plan)


def attachment_path(root, sha256):
    return next(iter((root / "attachments" / sha256[:2]).glob(sha256 + "*")), None)


def verify(root):
    wrong = 0
    for plan in read_plans(root):
        for attachment in plan["attachments"]:
            path = attachment_path(root, attachment["sha256"])
            digest = hashlib.sha256(path.read_bytes()).hexdigest() if path else None
            if digest != attachment["sha256"]:
                wrong += 1
                print(f"{plan['id']} {attachment['name']}: {'damaged' if path else 'missing'}")
    return wrong


def main():
    root = pathlib.Path(sys.argv[1])
    archive = json.loads((root / "archive.json").read_text(encoding="utf-8"))
    if archive["formatVersion"] > 2:
        sys.exit(f"format {archive['formatVersion']} is newer than this reader")
    if "--verify" in sys.argv:
        sys.exit(1 if verify(root) else 0)
    for plan in read_plans(root):
        print(json.dumps(plan, ensure_ascii=False, sort_keys=True))


if __name__ == "__main__":
    main()
