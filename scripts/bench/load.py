"""Clients that ask a server of this machine over and over: raw HTTP/1.1 on kept connections, so that they cost little.

Run as a program, in a process of its own: `python -m bench.load PORT CLIENTS SECONDS FILE`, where FILE has an address a
line. Prints JSON: the seconds of each answer, and how many were no success.
"""

import asyncio
import itertools
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path


async def _client(port: int, addresses: Iterator[str], end: float, told: list[float], failed: list[str]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**24)
    for address in addresses:
        if time.perf_counter() > end:
            break
        start = time.perf_counter()
        writer.write(f"GET {address} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,*/*;q=0.5\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
        await reader.readexactly(int(length))
        told.append(time.perf_counter() - start)
        if not head.startswith(b"http/1.1 200"):
            failed.append(address)
    writer.close()
    await writer.wait_closed()


async def _load(port: int, clients: int, seconds: float, addresses: list[str]) -> dict[str, object]:
    told: list[float] = []
    failed: list[str] = []
    # each address once, whoever is free; with no end of time, the round begins again
    shared = iter(addresses) if seconds <= 0 else itertools.cycle(addresses)
    end = time.perf_counter() + (seconds if seconds > 0 else 600)
    await asyncio.gather(*(_client(port, shared, end, told, failed) for _ in range(clients)))
    return {"seconds": told, "failed": failed[:5], "failures": len(failed)}


if __name__ == "__main__":
    port, clients, seconds, file = sys.argv[1:]
    lines = Path(file).read_text("utf-8").split("\n")
    print(json.dumps(asyncio.run(_load(int(port), int(clients), float(seconds), [line for line in lines if line]))))
