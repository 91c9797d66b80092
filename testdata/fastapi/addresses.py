"""Fields that are addresses, networks and bytes that are not shown, and what else a name of a library says."""

from datetime import datetime
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Dict, List, Optional, Union

from fastapi import FastAPI, Query
from pydantic import UUID6, AwareDatetime, BaseModel, FutureDate, IPvAnyAddress, IPvAnyNetwork, Json, SecretBytes

app = FastAPI()


class Host(BaseModel):
    name: str
    ip: IPvAnyAddress


class Device(BaseModel):
    v4: Optional[IPv4Address] = None
    v6: Optional[IPv6Address] = None
    every: List[IPvAnyAddress] = []
    net4: Optional[IPv4Network] = None
    net6: Optional[IPv6Network] = None
    nets: Dict[str, IPvAnyNetwork] = {}
    local: IPv4Address = IPv4Address("127.0.0.1")
    home: IPv4Network = IPv4Network("10.0.0.0/8")
    either: Union[IPv4Address, IPv6Address, None] = None
    named: Union[IPv4Address, str, int, None] = None
    some: Union[IPvAnyAddress, str, None] = None
    hosts: List[Host] = []


class Key(BaseModel):
    key: SecretBytes
    id: Optional[UUID6] = None
    data: Optional[bytes] = None
    at: Optional[AwareDatetime] = None
    day: Optional[FutureDate] = None
    more: Optional[Json[List[int]]] = None
    other: Optional[Json] = None


@app.post("/devices")
def add(device: Device) -> Device:
    return device


@app.post("/plain")
def plain(device: Device):
    return device.model_dump()


@app.post("/json")
def as_json(text: Json[List[IPv4Address]] = Query()):
    return {"n": len(text), "first": text[0] if text else None}


@app.post("/hosts")
def hosts(hosts: List[Host]):
    return {h.name: h.ip for h in hosts}


@app.post("/raw")
def raw(device: Device):
    again = Device.model_validate_json(device.model_dump_json())
    return [again == device, repr(again), str(again.v4), again.local.version, again.local.is_loopback]


@app.post("/text")
def text(data: Dict[str, str]):
    return Device.model_validate_json(data["text"])


@app.get("/in/{ip}")
def within(ip: IPv4Address, net: IPv4Network = Query("10.0.0.0/8")):
    return {"ip": ip, "net": str(net), "in": str(ip).startswith("10.")}


@app.get("/any/{ip}")
def any_ip(ip: IPvAnyAddress):
    return {"ip": str(ip), "version": ip.version, "private": ip.is_private}


@app.post("/keys")
def keys(key: Key):
    return {"key": key.key, "shown": str(key.key), "repr": repr(key), "length": len(key.key.get_secret_value())}


@app.post("/keys/all")
def all_keys(key: Key) -> Key:
    return key

#: GET /openapi.json
#: POST /devices json {}
#: POST /devices json {"v4": "1.2.3.4", "v6": "FE80::0:1", "every": ["::1", "1.1.1.1", 5, "::ffff:1.2.3.4"], "net4": "10.0.0.0/8", "net6": "2001:db8::/32", "nets": {"a": "10.0.0.0/255.0.0.0", "b": "::/0", "c": "1.2.3.4"}, "either": "::2", "named": "1.2.3.4", "some": "x"}
#: POST /devices json {"v4": "1.2.3.256", "v6": "1.2.3.4", "every": ["", null, 1.5, [], {}, true, -1], "net4": "10.0.0.1/8", "net6": "10.0.0.0/8", "nets": {"a": "10.0.0.1/8", "b": "x", "c": 5, "d": "1.2.3.0/33", "e": "1.2.3.0/"}, "either": "x", "named": [], "some": 5.5}
#: POST /devices json {"v4": 16909060, "v6": 1, "either": 4294967296, "named": 5, "some": 5, "net4": 5, "net6": 5}
#: POST /devices json {"v4": 4294967296, "v6": 340282366920938463463374607431768211456, "either": -1, "named": 4294967296, "some": -1, "net4": 4294967296, "net6": -1}
#: POST /devices json {"v4": true, "v6": false, "either": true, "named": true, "some": true, "net4": true}
#: POST /devices json {"v4": "01.2.3.4", "v6": "fe80::1%eth0", "local": " 127.0.0.1", "home": "10.0.0.0/8 "}
#: POST /devices json {"v4": "\u0661.2.3.4", "v6": "1::2::3", "local": null, "home": ["10.0.0.0", 8], "every": "x", "nets": []}
#: POST /devices json {"hosts": [{"name": "a", "ip": "1.1.1.1"}, {"name": "b", "ip": "nope"}, {"name": "c"}]}
#: POST /devices json {"v4": {"a": 1}, "v6": 1.5, "net4": "1.2.3.4/0.0.0.255", "net6": "::1/128"}
#: POST /devices json {"net4": "1.2.3.0/0.0.0.255", "net6": "::ffff:1.2.3.4/128", "either": "::ffff:1.2.3.4"}
#: POST /devices json {"v4": "1.2.3.4/24", "v6": "::1/64", "net4": "1.0.0.0/08", "net6": "::/129"}
#: POST /plain json {"v4": "1.2.3.4", "v6": "::1", "nets": {"a": "10.0.0.0/8"}, "named": "1.2.3.4", "some": "1.2.3.4", "either": "1.1.1.1"}
#: POST /json?text=%5B%221.2.3.4%22%5D
#: POST /json?text=%5B5%5D
#: POST /json?text=%5B%22x%22%5D
#: POST /json?text=x
#: POST /hosts json [{"name": "a", "ip": "1.1.1.1"}, {"name": "b", "ip": "::A"}]
#: POST /hosts json [{"name": "a", "ip": "1.1.1"}]
#: POST /raw json {"v4": "1.2.3.4", "every": ["::1"], "net4": "10.0.0.0/8", "named": "1.2.3.4", "some": "::1"}
#: POST /text json {"text": "{\"v4\": \"1.2.3.4\", \"named\": \"1.2.3.4\", \"either\": \"::1\", \"net4\": \"1.2.3.4\"}"}
#: POST /text json {"text": "{\"named\": 5, \"either\": 5}"}
#: GET /in/10.1.2.3
#: GET /in/10.1.2.3?net=10.0.0.0/16
#: GET /in/10.1.2?net=10.0.0.1/16
#: GET /any/::1
#: GET /any/8.8.8.8
#: GET /any/8
#: POST /keys json {"key": "abc"}
#: POST /keys json {"key": ""}
#: POST /keys json {"key": 5}
#: POST /keys json {"key": "é", "id": "1ec9414c-232a-6b00-b3c8-9f6bdeced846", "data": "é", "at": "2024-01-02T03:04:05Z", "day": "2999-01-02", "more": "[1, 2]", "other": "{\"a\": 1}"}
#: POST /keys/all json {"key": "é", "id": "1ec9414c-232a-6b00-b3c8-9f6bdeced846", "data": "é", "at": "2024-01-02T03:04:05Z", "day": "2999-01-02", "more": "[1, 2]", "other": "{\"a\": 1}"}
#: POST /keys/all json {"key": "", "id": "1ec9414c-232a-4b00-b3c8-9f6bdeced846", "data": 5, "at": "2024-01-02T03:04:05", "day": "1999-01-02", "more": "[1, \"x\"]", "other": "{"}
