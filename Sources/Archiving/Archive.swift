/// The only door to an archive.

package actor Archive {
}
