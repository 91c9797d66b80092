// This file maps modules ipaddress and difflib.

package lib

import "github.com/flask2gin/flask2gin/mapper/rule"

// sameRegistry is the condition of what depends on the version of IANA's registry that Python knows.
const sameRegistry = "addresses are of no range whose entry in IANA's registries Python has changed since 3.11: 192.0.0.0/24, 64:ff9b:1::/48, 2001::/23, 2002::/16, 3fff::/20"

// addresses is module ipaddress, of texts.
var addresses = rule.Table{
	{Py: `ipaddress.ip_address((address @ str))`, Go: `py.ParseIP(address)`},
	{Py: `ipaddress.ip_network((address @ str))`, Go: `py.ParseNetwork(address, true)`},
	{Py: `ipaddress.ip_network((address @ str), strict=(strict @ bool))`, Go: `py.ParseNetwork(address, strict)`},
	{Py: `ipaddress.ip_network((address @ str), (strict @ bool))`, Go: `py.ParseNetwork(address, strict)`},
	{Py: `(a @ ipaddress._Address).version`, Go: `a.Version()`},
	{Py: `(a @ ipaddress._Address).is_private`, Go: `a.IsPrivate()`, If: sameRegistry},
	{Py: `(a @ ipaddress._Address).is_loopback`, Go: `a.IsLoopback()`},
	{Py: `(a @ ipaddress._Address).is_multicast`, Go: `a.IsMulticast()`},
	{Py: `(a @ ipaddress._Address).is_unspecified`, Go: `a.IsUnspecified()`},
	{Py: `str((a @ ipaddress._Address))`, Go: `a.String()`},
	{Py: `(a @ ipaddress._Address) in (n @ ipaddress._Network)`, Go: `n.Has(a)`},
	{Py: `(n @ ipaddress._Network).version`, Go: `n.Version()`},
	{Py: `(n @ ipaddress._Network).prefixlen`, Go: `n.Prefix()`},
	{Py: `(n @ ipaddress._Network).network_address`, Go: `n.Address()`},
	{Py: `(n @ ipaddress._Network).broadcast_address`, Go: `n.Broadcast()`},
	{Py: `(n @ ipaddress._Network).num_addresses`, Go: `n.Count()`},
	{Py: `str((n @ ipaddress._Network))`, Go: `n.String()`},
}

// likeness is module difflib, of texts.
var likeness = rule.Table{
	{Py: `difflib.SequenceMatcher(None, (a @ str), (b @ str))`, Go: `py.NewSequenceMatcher(a, b)`},
	{Py: `difflib.SequenceMatcher(a=(a @ str), b=(b @ str))`, Go: `py.NewSequenceMatcher(a, b)`},
	{Py: `difflib.SequenceMatcher.ratio(m)`, Go: `m.Ratio()`},
	{Py: `difflib.get_close_matches((word @ str), (possibilities @ list))`, Do: close("py.CloseMatches(word, xs, 3, 0.6)")},
	{Py: `difflib.get_close_matches((word @ str), (possibilities @ list), (n @ int))`, Do: close("py.CloseMatches(word, xs, n, 0.6)")},
	{Py: `difflib.get_close_matches((word @ str), (possibilities @ list), (n @ int), (cutoff @ float))`, Do: close("py.CloseMatches(word, xs, n, cutoff)")},
	{Py: `difflib.get_close_matches((word @ str), (possibilities @ list), cutoff=(cutoff @ float))`, Do: close("py.CloseMatches(word, xs, 3, cutoff)")},
}

// close maps get_close_matches of a list of texts.
//
//	get_close_matches(name, names, n=1)  =>  py.CloseMatches(name, names, 1, 0.6)
func close(template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		with := map[string]rule.Value{}
		for _, arg := range []struct{ param, name, want string }{{"word", "word", "string"}, {"possibilities", "xs", ""}, {"n", "n", "int"}, {"cutoff", "cutoff", "float64"}} {
			if e := m.Args[arg.param]; e != nil {
				with[arg.name] = x.Hoist(x.Expr(e, arg.want), arg.param)
			}
		}
		if v := with["xs"]; v.Type != "*py.List[string]" || v.MayNil {
			return rule.Value{}, false
		}
		return x.Build(template, with)
	}
}
