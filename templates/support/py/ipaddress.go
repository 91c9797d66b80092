// Internet addresses: Python's ipaddress.ip_address and ip_network of texts.

package py

import (
	"iter"
	"math/big"
	"math/bits"
	"net/netip"
	"strconv"
	"strings"
)

// An IPAddress is an ipaddress.IPv4Address or IPv6Address.
type IPAddress struct{ addr netip.Addr }

// ParseIP returns ipaddress.ip_address(text); a text that is no address raises ValueError.
func ParseIP(text string) (IPAddress, error) {
	if addr, ok := parseIP(text); ok {
		return IPAddress{addr}, nil
	}
	return IPAddress{}, ValueError.New(QuoteStr(text) + " does not appear to be an IPv4 or IPv6 address")
}

// parseIP reads an address as both languages do.
func parseIP(text string) (netip.Addr, bool) {
	addr, zone, zoned := strings.Cut(text, "%")
	if zoned && (zone == "" || strings.ContainsAny(zone, "%/") || !strings.Contains(addr, ":")) || strings.ContainsAny(addr, "/") {
		return netip.Addr{}, false
	}
	parsed, err := netip.ParseAddr(text)
	return parsed, err == nil
}

// Version returns ip.version: 4 or 6.
func (a IPAddress) Version() int { return ipVersion(a.addr) }

func ipVersion(addr netip.Addr) int {
	if addr.Is4() {
		return 4
	}
	return 6
}

// IsLoopback returns ip.is_loopback.
func (a IPAddress) IsLoopback() bool { return a.addr.IsLoopback() && !a.addr.Is4In6() }

// IsMulticast returns ip.is_multicast.
func (a IPAddress) IsMulticast() bool { return a.addr.IsMulticast() && !a.addr.Is4In6() }

// IsUnspecified returns ip.is_unspecified.
func (a IPAddress) IsUnspecified() bool { return a.addr.WithZone("").IsUnspecified() }

// privateRanges are the networks whose addresses are private, those aside that Python's versions know differently.
var privateRanges = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("169.254.0.0/16"),
	netip.MustParsePrefix("172.16.0.0/12"), netip.MustParsePrefix("192.0.0.0/29"), netip.MustParsePrefix("192.0.0.170/31"), netip.MustParsePrefix("192.0.2.0/24"),
	netip.MustParsePrefix("192.168.0.0/16"), netip.MustParsePrefix("198.18.0.0/15"), netip.MustParsePrefix("198.51.100.0/24"), netip.MustParsePrefix("203.0.113.0/24"),
	netip.MustParsePrefix("240.0.0.0/4"), netip.MustParsePrefix("::1/128"), netip.MustParsePrefix("::/128"), netip.MustParsePrefix("::ffff:0:0/96"),
	netip.MustParsePrefix("100::/64"), netip.MustParsePrefix("2001::/23"), netip.MustParsePrefix("2001:db8::/32"), netip.MustParsePrefix("2001:10::/28"),
	netip.MustParsePrefix("fc00::/7"), netip.MustParsePrefix("fe80::/10"),
}

// IsPrivate returns ip.is_private.
func (a IPAddress) IsPrivate() bool {
	addr := a.addr.WithZone("").Unmap()
	for _, r := range privateRanges {
		if r.Contains(addr) {
			return true
		}
	}
	return false
}

// String returns str(ip): an IPv6 address with the longest run of zeros left out.
func (a IPAddress) String() string { return ipText(a.addr) }

func ipText(addr netip.Addr) string {
	if !addr.Is4In6() {
		return addr.String()
	}
	b := addr.As16()
	text := "::ffff:" + strconv.FormatUint(uint64(b[12])<<8|uint64(b[13]), 16) + ":" + strconv.FormatUint(uint64(b[14])<<8|uint64(b[15]), 16)
	if zone := addr.Zone(); zone != "" {
		text += "%" + zone
	}
	return text
}

// PyTypeName returns the name of the class of the version.
func (a IPAddress) PyTypeName() string { return "IPv" + strconv.Itoa(a.Version()) + "Address" }

// PyStr returns str(ip).
func (a IPAddress) PyStr() string { return a.String() }

// PyRepr returns repr(ip).
func (a IPAddress) PyRepr() string { return a.PyTypeName() + "(" + QuoteStr(a.String()) + ")" }

// PyEq compares addresses of the same version by their numbers, and IPv6 addresses by their zones.
func (a IPAddress) PyEq(other any) (equal, ok bool) {
	o, ok := other.(IPAddress)
	return a == o, ok
}

// PyCompare orders addresses of the same version by their numbers; those of different versions raise TypeError.
func (a IPAddress) PyCompare(other any) (sign int, ok bool, err error) {
	o, ok := other.(IPAddress)
	if ok && a.Version() != o.Version() {
		return 0, true, TypeError.New(a.String() + " and " + o.String() + " are not of the same version")
	}
	return a.addr.Compare(o.addr), ok, nil
}

// PyHash returns the text by which dicts know the address, which is equal to no text.
func (a IPAddress) PyHash() any { return Tuple{a.PyTypeName(), a.String()} }

// PyInt returns int(ip).
func (a IPAddress) PyInt() (any, error) {
	return normal(new(big.Int).SetBytes(a.addr.AsSlice())), nil
}

// PyOp refuses arithmetic with addresses.
func (a IPAddress) PyOp(_ string, other any, _ bool) (result any, ok bool, err error) {
	_, number := integer(other)
	return nil, number, NotPorted.New("arithmetic with addresses is not ported")
}

// An IPNetwork is an ipaddress.IPv4Network or IPv6Network.
type IPNetwork struct{ prefix netip.Prefix }

// ParseNetwork returns ipaddress.ip_network(text, strict); a text that is no network raises ValueError, as does one with
// bits behind its prefix where strict is set.
func ParseNetwork(text string, strict bool) (IPNetwork, error) {
	host, length, given := strings.Cut(text, "/")
	addr, ok := parseIP(host)
	size, known := 0, false
	if ok {
		size, known = prefixBits(length, given, addr)
	}
	if !ok || !known {
		return IPNetwork{}, ValueError.New(QuoteStr(text) + " does not appear to be an IPv4 or IPv6 network")
	}
	if addr.Zone() != "" {
		return IPNetwork{}, NotPorted.New("networks with zones are not ported")
	}
	prefix := netip.PrefixFrom(addr, size)
	if masked := prefix.Masked(); strict && masked.Addr() != prefix.Addr() {
		return IPNetwork{}, ValueError.New(ipText(addr) + "/" + strconv.Itoa(size) + " has host bits set")
	}
	return IPNetwork{prefix.Masked()}, nil
}

// prefixBits reads the length of a prefix: digits, or of IPv4 a mask.
func prefixBits(text string, given bool, addr netip.Addr) (int, bool) {
	if !given {
		return addr.BitLen(), true
	}
	if text != "" && strings.Trim(text, "0123456789") == "" {
		n, err := strconv.Atoi(text)
		return n, err == nil && n <= addr.BitLen()
	}
	mask, ok := parseIP(text)
	if !ok || !addr.Is4() || !mask.Is4() {
		return 0, false
	}
	b := mask.As4()
	value := uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
	ones := bits.LeadingZeros32(^value)
	if ones+bits.TrailingZeros32(value) >= 32 {
		return ones, true
	}
	zeros := bits.LeadingZeros32(value)
	return zeros, zeros+bits.TrailingZeros32(^value) >= 32
}

// PyContains reports ip in network, which no address of the other version is.
func (n IPNetwork) PyContains(item any) (bool, error) {
	a, ok := item.(IPAddress)
	if !ok {
		return false, NotPorted.New("in of a network is ported for addresses alone")
	}
	return n.Has(a), nil
}

// Has reports ip in network.
func (n IPNetwork) Has(a IPAddress) bool {
	addr := a.addr.WithZone("")
	if n.prefix.Addr().Is4() || !addr.Is4In6() {
		return n.prefix.Addr().Is4() == addr.Is4() && n.prefix.Contains(addr)
	}
	return netip.PrefixFrom(addr, n.prefix.Bits()).Masked() == n.prefix
}

// Version returns network.version.
func (n IPNetwork) Version() int { return ipVersion(n.prefix.Addr()) }

// Prefix returns network.prefixlen.
func (n IPNetwork) Prefix() int { return n.prefix.Bits() }

// Address returns network.network_address.
func (n IPNetwork) Address() IPAddress { return IPAddress{n.prefix.Addr()} }

// Broadcast returns network.broadcast_address, the last address.
func (n IPNetwork) Broadcast() IPAddress {
	b := n.prefix.Addr().AsSlice()
	for i := n.prefix.Bits(); i < len(b)*8; i++ {
		b[i/8] |= 1 << (7 - i%8)
	}
	addr, _ := netip.AddrFromSlice(b)
	return IPAddress{addr}
}

// Count returns network.num_addresses.
func (n IPNetwork) Count() any {
	return normal(new(big.Int).Lsh(big.NewInt(1), uint(n.prefix.Addr().BitLen()-n.prefix.Bits())))
}

// String returns str(network).
func (n IPNetwork) String() string {
	return ipText(n.prefix.Addr()) + "/" + strconv.Itoa(n.prefix.Bits())
}

// PyTypeName returns the name of the class of the version.
func (n IPNetwork) PyTypeName() string { return "IPv" + strconv.Itoa(n.Version()) + "Network" }

// PyStr returns str(network).
func (n IPNetwork) PyStr() string { return n.String() }

// PyRepr returns repr(network).
func (n IPNetwork) PyRepr() string { return n.PyTypeName() + "(" + QuoteStr(n.String()) + ")" }

// PyEq compares networks.
func (n IPNetwork) PyEq(other any) (equal, ok bool) {
	o, ok := other.(IPNetwork)
	return n == o, ok
}

// PyHash returns the text by which dicts know the network, which is equal to no text.
func (n IPNetwork) PyHash() any { return Tuple{n.PyTypeName(), n.String()} }

// PyCompare refuses to order networks.
func (n IPNetwork) PyCompare(other any) (sign int, ok bool, err error) {
	_, ok = other.(IPNetwork)
	return 0, ok, NotPorted.New("the order of networks is not ported")
}

// PyIter refuses to go through a network.
func (n IPNetwork) PyIter() iter.Seq[any] {
	return func(func(any) bool) { panic(NotPorted.New("loops over networks are not ported")) }
}
