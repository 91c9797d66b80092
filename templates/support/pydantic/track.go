// Models that know which of their fields were given.

package pydantic

import "slices"

// Tracked is embedded in models whose program asks which fields were given
// (exclude_unset, model_fields_set).
type Tracked struct{ set []string }

// Tracked returns the record of the fields that were given.
func (f *Fields) Tracked() Tracked { return Tracked{f.set} }

// ModelSet returns the names of the fields that were given.
func (t *Tracked) ModelSet() []string { return t.set }

// MarkSet notes that a field was assigned to.
func (t *Tracked) MarkSet(name string) {
	if !slices.Contains(t.set, name) {
		t.set = append(t.set, name)
	}
}
