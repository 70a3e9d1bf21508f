"""What is drawn for two technicians: who, what, and what goes wrong. Not a test."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from smart_territory.tests.workspace.technicians import NAMES

USERS = st.integers(0, 1)
ASSETS = st.sampled_from([0, 0, 0, 1, 1, 2, 3, 4, 5])  # where they meet, it becomes interesting
KEYS = st.sampled_from(sorted(NAMES))
CHOICES = st.sampled_from(["mine", "theirs", "base", "typed"])
NO_FAULT: dict[str, Any] = {}
_WRITES = ({"method": "PATCH"}, {"method": "POST", "path": "^/v2/entities|op/update"}, {"method": "DELETE"})
FAULTS = st.one_of(
    st.just(NO_FAULT),
    # From some request on nothing is heard any more, though it is done; or one write's answer is lost.
    st.builds(lambda n: {"fault": "lost_acknowledgement", "after": n, "times": 99}, st.integers(0, 3)),
    st.builds(lambda m: {"fault": "lost_acknowledgement", "match": m, "times": 1}, st.sampled_from(_WRITES)),
    st.builds(
        lambda kind, value, n, times: {"fault": kind, "value": value, "after": n, "times": times},
        st.sampled_from(["cut", "half", "unauthorized", "status", "status"]),
        st.sampled_from([500, 503, 404, {"status": 429, "headers": {"Retry-After": "1"}}]),
        st.integers(0, 3),
        st.sampled_from([1, 4, 99]),
    ),
    st.builds(
        lambda m, value: {"fault": "status", "value": value, "match": m, "times": 9},
        st.sampled_from(_WRITES),
        st.sampled_from([400, 403, 500, 503]),
    ),
    st.just({"fault": "latency", "value": 0.001, "times": 3}),
)
DEATHS = st.sampled_from([None, None, None, None, None, 0, 1, 1, 2, 3])
