"""How many processors may this process use?"""

import os
from pathlib import Path


def cpus() -> int:
    """At least 1: those that the system lets the process use, within a container's quota where there is one."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        quota, period = Path("/sys/fs/cgroup/cpu.max").read_text(encoding="ascii").split()
        count = min(count, max(1, round(int(quota) / int(period))))
    except (OSError, ValueError):
        pass  # no container, or no quota ("max")
    return max(1, count)
