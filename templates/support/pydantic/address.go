// Internet addresses and networks, as ipaddress reads them
// (pydantic._internal._validators, pydantic.networks).

package pydantic

import (
	"math/big"
	"net/netip"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// addressKinds are the errors of the types of addresses and networks.
var addressKinds = map[string]kind{
	"IPv4Address":   {"ip_v4_address", "Input is not a valid IPv4 address"},
	"IPv6Address":   {"ip_v6_address", "Input is not a valid IPv6 address"},
	"IPvAnyAddress": {"ip_any_address", "value is not a valid IPv4 or IPv6 address"},
	"IPv4Network":   {"ip_v4_network", "Input is not a valid IPv4 network"},
	"IPv6Network":   {"ip_v6_network", "Input is not a valid IPv6 network"},
	"IPvAnyNetwork": {"ip_any_network", "value is not a valid IPv4 or IPv6 network"},
}

// addressVersions are the versions that the types take, 0 for both.
var addressVersions = map[string]int{"IPv4Address": 4, "IPv6Address": 6, "IPv4Network": 4, "IPv6Network": 6}

// IPAddress reads an address as the class: IPv4Address, IPv6Address or
// IPvAnyAddress. Ints are addresses too.
func IPAddress(class string) Type[py.IPAddress] {
	return func(r *Reader, v any) (py.IPAddress, bool) {
		return readAddress(r, v, class, py.ParseIP, py.IPAddress.Version)
	}
}

// IPNetwork reads a network as the class: IPv4Network, IPv6Network or
// IPvAnyNetwork. Addresses, and ints, are networks of one address.
func IPNetwork(class string) Type[py.IPNetwork] {
	strictly := func(text string) (py.IPNetwork, error) { return py.ParseNetwork(text, true) }
	return func(r *Reader, v any) (py.IPNetwork, bool) {
		return readAddress(r, v, class, strictly, py.IPNetwork.Version)
	}
}

func readAddress[T any](r *Reader, v any, class string, parse func(text string) (T, error), version func(T) int) (none T, ok bool) {
	v = py.Value(v)
	want := addressVersions[class]
	if known, ok := v.(T); ok && (want == 0 || want == version(known)) {
		return known, true
	}
	if _, isText := v.(string); want != 0 && !(isText && r.json) { // IPvAny knows no strict mode
		r.loosen(lax)
	}
	text, ok := addressText(v, want)
	if !ok {
		r.stop(py.NotPorted.New("an address of a " + py.TypeName(v) + " is not ported"))
		return none, false
	}
	out, err := parse(text)
	if err == nil && (want == 0 || want == version(out)) {
		return out, true
	}
	if _, odd := py.Is(err, py.NotPorted); odd {
		r.stop(err)
		return none, false
	}
	r.refuse(addressKinds[class], v)
	r.lines[len(r.lines)-1].Own = true
	return none, false
}

// addressText returns the text of an address, "" for what is none; false for
// values that ipaddress reads in a way of its own.
func addressText(v any, version int) (text string, ok bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case bool:
		return addressOf(int64Of(v), version), true
	case int:
		return addressOf(big.NewInt(int64(v)), version), true
	case *big.Int:
		return addressOf(v, version), true
	case py.IPAddress, py.IPNetwork:
		return py.Str(v), true
	case nil, float64, py.Sequence, py.Mapping:
		return "", true
	}
	return "", false
}

func int64Of(b bool) *big.Int {
	if b {
		return big.NewInt(1)
	}
	return new(big.Int)
}

// addressOf returns the address of a number, of version 4 where both can hold
// it, and "" for a number that is none.
func addressOf(n *big.Int, version int) string {
	var four [4]byte
	var sixteen [16]byte
	switch {
	case n.Sign() < 0:
		return ""
	case version != 6 && n.BitLen() <= 32:
		return netip.AddrFrom4([4]byte(n.FillBytes(four[:]))).String()
	case version != 4 && n.BitLen() <= 128:
		return netip.AddrFrom16([16]byte(n.FillBytes(sixteen[:]))).String()
	}
	return ""
}
