"""A small platform in a process of its own: for the demo territory, for training and for tests.

It answers as FIWARE Orion does (NGSI-v2), needs nothing but Python 3.9 or newer, and listens on loopback only.

* From the checkout: `scripts/sandbox --port N [--empty] [--latency-ms N]`.
* From an installed plugin, or from anywhere: `python3 path/to/smart_territory/sandbox --port N`; `launch.command(…)`
  gives that command for a child process. It prints `sandbox: http://127.0.0.1:PORT` once it answers (a port of 0
  chooses a free one), runs until SIGTERM or SIGINT, and ends with 1 when the port cannot be had.
* Within a test: `server.Sandbox().start()`.

What a platform in service does not have is below `/sandbox/`: see `administration.py`.
"""
