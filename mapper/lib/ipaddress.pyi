# The types of module ipaddress, as far as they are certain; what is not listed is Any.
class _Address:
    version: int
    is_private: bool
    is_loopback: bool
    is_multicast: bool
    is_unspecified: bool
class _Network:
    version: int
    prefixlen: int
    network_address: _Address
    broadcast_address: _Address
    num_addresses: Any
def ip_address(address: str) -> _Address: ...
def ip_network(address: str, strict: bool = ...) -> _Network: ...
