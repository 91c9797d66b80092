// This file lists the types of fields that one function of the support package reads as a whole: addresses, networks, bytes
// that are not shown.

package pydantic

import (
	"net/netip"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// A libraryType is a class of a library as a type of fields.
type libraryType struct {
	name, reader, goType string
	named                bool   // the reader is given the name
	class                string // as inference knows it
	format               string // of the text in schemas
	label                string // how errors call it
	form                 string // what dumps it, where that is not the value itself
}

// libraryTypes are the types by their qualified names.
var libraryTypes = map[string]libraryType{
	"ipaddress.IPv4Address":  address("IPv4Address", "ipv4", strictly("ip_v4_address_validator", "IPv4Address")),
	"ipaddress.IPv6Address":  address("IPv6Address", "ipv6", strictly("ip_v6_address_validator", "IPv6Address")),
	"pydantic.IPvAnyAddress": address("IPvAnyAddress", "ipvanyaddress", "function-plain[_validate()]"),
	"ipaddress.IPv4Network":  network("IPv4Network", "ipv4network", strictly("ip_v4_network_validator", "IPv4Network")),
	"ipaddress.IPv6Network":  network("IPv6Network", "ipv6network", strictly("ip_v6_network_validator", "IPv6Network")),
	"pydantic.IPvAnyNetwork": network("IPvAnyNetwork", "ipvanynetwork", "function-plain[_validate()]"),

	"pydantic.networks.IPvAnyAddress": address("IPvAnyAddress", "ipvanyaddress", "function-plain[_validate()]"),
	"pydantic.networks.IPvAnyNetwork": network("IPvAnyNetwork", "ipvanynetwork", "function-plain[_validate()]"),

	"pydantic.Base64Bytes":    encoded("Base64Bytes", "[]byte", "base64", "Base64Form"),
	"pydantic.Base64Str":      encoded("Base64Str", "string", "base64", "Base64Form"),
	"pydantic.Base64UrlBytes": encoded("Base64UrlBytes", "[]byte", "base64url", "Base64UrlForm"),
	"pydantic.Base64UrlStr":   encoded("Base64UrlStr", "string", "base64url", "Base64UrlForm"),

	"pydantic.SecretBytes": {name: "SecretBytes", reader: "SecretBytes", goType: "pydantic.SecretData", class: "pydantic.SecretBytes", format: "password"},
}

func address(name, format, label string) libraryType {
	return libraryType{name: name, reader: "IPAddress", goType: "py.IPAddress", named: true, class: "ipaddress._Address", format: format, label: label}
}

func network(name, format, label string) libraryType {
	return libraryType{name: name, reader: "IPNetwork", goType: "py.IPNetwork", named: true, class: "ipaddress._Network", format: format, label: label}
}

func encoded(name, goType, format, form string) libraryType {
	return libraryType{name: name, reader: name, goType: goType, format: format, form: form}
}

// strictly is how errors call a class of ipaddress, which strict mode reads from texts of JSON alone.
func strictly(validator, class string) string {
	return "lax-or-strict[lax=function-plain[" + validator + "()],strict=json-or-python[json=function-after[" + class + "(), str],python=is-instance[" + class + "]]]"
}

// library returns the type of a shape that is a libraryShape.
func (s *shape) library() libraryType {
	for _, t := range libraryTypes {
		if t.name == s.tag {
			return t
		}
	}
	return libraryType{}
}

// library reads one of them.
func (w *writer) library(s *shape) typed {
	t := s.library()
	if t.named {
		return typed{x: gotree.CallOf(w.pyd(t.reader), gotree.Str{Value: t.name}), goType: t.goType}
	}
	return w.scalar(t.reader, t.goType, s)
}

// libraryIRType is the type of the values that one of them reads.
func (s *shape) libraryIRType() ir.Type {
	switch t := s.library(); t.goType {
	case "[]byte":
		return ir.Bytes
	case "string":
		return ir.Str
	default:
		return ir.External{Name: t.class}
	}
}

// library fills the schema of one of them.
func (k *Schemas) library(out Schema, s *shape) {
	t := s.library()
	out["type"], out["format"] = "string", t.format
	if t.format == "password" {
		out["writeOnly"] = true
	}
}

// addressDefault takes IPv4Address("127.0.0.1") as the default of a field of that type.
func (d *describer) addressDefault(f *Field, class string, text pyast.Expr) bool {
	c, t := d.constant(text), f.shape.inner().library()
	own, known := libraryTypes[class]
	if c == nil || c.Kind != ir.ConstStr || !known || own.goType != t.goType {
		return false
	}
	f.fallback.shown = c.Text
	switch own.name {
	case "IPv4Address", "IPv6Address":
		addr, err := netip.ParseAddr(c.Text)
		f.fallback.plain = func(w *writer) gotree.Expr {
			return gotree.CallOf(w.host.Qual("py", "Must"), gotree.CallOf(w.host.Qual("py", "ParseIP"), literalOfConst(c)))
		}
		return err == nil && addr.Zone() == "" && addr.String() == c.Text && addr.Is4() == (own.name == "IPv4Address")
	case "IPv4Network", "IPv6Network":
		prefix, err := netip.ParsePrefix(c.Text)
		f.fallback.plain = func(w *writer) gotree.Expr {
			return gotree.CallOf(w.host.Qual("py", "Must"), gotree.CallOf(w.host.Qual("py", "ParseNetwork"), literalOfConst(c), gotree.True))
		}
		return err == nil && prefix.String() == c.Text && prefix == prefix.Masked() && prefix.Addr().Is4() == (own.name == "IPv4Network")
	}
	return false
}
