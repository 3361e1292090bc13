"""The control socket: how other processes of this host ask a running instance.

A unix socket of mode 0600 in the gate folder. Each message is a 4-byte little-endian length and so
many bytes of UTF-8 JSON, an object. Request: `{"command": "pause", "args": {...}}`; reply:
`{"ok": true, "result": ...}` or `{"ok": false, "kind": "UsageError", "error": "..."}`.
"""
