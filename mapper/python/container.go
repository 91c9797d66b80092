// This file maps the methods of lists, dicts and sets.

package python

import "github.com/flask2gin/flask2gin/mapper/rule"

// lists is the methods of list.
var lists = rule.Table{
	{Py: `list.append(l, item)`, Go: `l.Append(item)`},
	{Py: `list.insert(l, i, item)`, Go: `l.Insert(i, item)`},
	{Py: `list.pop(l)`, Go: `l.Pop(-1)`},
	{Py: `list.pop(l, i)`, Go: `l.Pop(i)`},
	{Py: `list.remove(l, item)`, Go: `l.Remove(item)`},
	{Py: `list.index(l, item)`, Go: `l.Index(item)`},
	{Py: `list.count(l, item)`, Go: `l.Count(item)`},
	{Py: `list.reverse(l)`, Go: `l.Reverse()`},
	{Py: `list.clear(l)`, Go: `l.Clear()`},
	{Py: `list.copy(l)`, Go: `l.Copy()`},
	{Py: `list.extend(l, items)`, Do: extend},
	{Py: `list.sort(l, **options)`, Do: sortList},
}

// dicts is the methods of dict.
var dicts = rule.Table{
	{Py: `dict.get(d, key)`, Do: dictGet},
	{Py: `dict.get(d, key, None)`, Do: dictGet},
	{Py: `dict.get(d, key, fallback)`, Do: dictGetOr},
	{Py: `dict.get(d, key, fallback)`, Go: `d.GetOr(key, fallback)`},
	{Py: `dict.get(d, key, fallback)`, Do: dynamicGet},
	{Py: `dict.values(d)`, Go: `d.Values()`},
	{Py: `dict.keys(d)`, Go: `d.Keys()`},
	{Py: `dict.pop(d, key)`, Go: `d.Pop(key)`},
	{Py: `dict.pop(d, key, None)`, Do: dictPop},
	{Py: `dict.pop(d, key, fallback)`, Go: `d.PopOr(key, fallback)`},
	{Py: `dict.setdefault(d, key, fallback)`, Go: `d.SetDefault(key, fallback)`},
	{Py: `dict.clear(d)`, Go: `d.Clear()`},
	{Py: `dict.copy(d)`, Go: `d.Copy()`},
	{Py: `dict.update(d, **fields)`, Do: dictUpdate},
	{Py: `dict.update(d, other)`, Go: `py.Update(d, other)`},
	{Py: `dict.items(d)`, Go: `d.Pairs()`},
}

// sets is the methods of set.
var sets = rule.Table{
	{Py: `set.add(s, item)`, Go: `s.Add(item)`},
	{Py: `set.discard(s, item)`, Go: `s.Discard(item)`},
	{Py: `set.remove(s, item)`, Go: `s.Remove(item)`},
	{Py: `set.clear(s)`, Go: `s.Clear()`},
}
