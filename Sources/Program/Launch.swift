/// Where the program starts.

package enum Launch {
  package static func main() {}
}
