package document

import (
	"bytes"
	"context"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
)

// hugePNG is the head of a PNG in color that says it is so large.
func hugePNG(width, height uint32) []byte {
	head := append([]byte("IHDR"), make([]byte, 13)...)
	binary.BigEndian.PutUint32(head[4:], width)
	binary.BigEndian.PutUint32(head[8:], height)
	head[12], head[13] = 8, 6
	out := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), head...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(head))
}

// corner is a picture whose top left quarter is black and the rest white.
func corner(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.White
			if x < w/2 && y < h/2 {
				c = color.Black
			}
			img.Set(x, y, c)
		}
	}
	return img
}

// held is a JPEG of a camera that was held this way.
func held(t *testing.T, orientation byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, corner(40, 20), nil); err != nil {
		t.Fatal(err)
	}
	exif := []byte("Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00")
	exif[25] = orientation
	part := append([]byte{0xff, 0xe1, 0, byte(len(exif) + 2)}, exif...)
	return append(append(bytes.Clone(b.Bytes()[:2]), part...), b.Bytes()[2:]...)
}

func TestPhotosStandUpright(t *testing.T) {
	// Where the corner that was top left lies, by how the camera was held: right, down.
	want := map[byte][2]bool{
		1: {false, false}, 2: {true, false}, 3: {true, true}, 4: {false, true},
		5: {false, false}, 6: {true, false}, 7: {true, true}, 8: {false, true},
	}
	for orientation, at := range want {
		f, err := openPicture(held(t, orientation))
		if err != nil {
			t.Fatal(err)
		}
		img, err := f.Picture(context.Background(), 0, 1000)
		if err != nil {
			t.Fatal(err)
		}
		b := img.Bounds()
		if tall := b.Dy() > b.Dx(); tall != (orientation >= 5) {
			t.Errorf("%d: %v", orientation, b)
		}
		x, y := b.Dx()/4, b.Dy()/4
		if at[0] {
			x = b.Dx() * 3 / 4
		}
		if at[1] {
			y = b.Dy() * 3 / 4
		}
		if r := img.RGBAAt(x, y).R; r > 60 {
			t.Errorf("%d: the corner is not at %d,%d", orientation, x, y)
		}
	}
}

func TestAPhotoIsOnePageOnWhite(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewNRGBA(image.Rect(0, 0, 4000, 3000))); err != nil {
		t.Fatal(err)
	}
	f, err := NewEngine("").Open(context.Background(), b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := f.Picture(context.Background(), 0, 200)
	if err != nil || img.Bounds() != image.Rect(0, 0, 200, 150) {
		t.Fatalf("%v %v", img.Bounds(), err)
	}
	if img.RGBAAt(100, 75) != (color.RGBA{255, 255, 255, 255}) {
		t.Error("what is transparent is not white")
	}
	if text, err := f.Text(context.Background(), 0); err != nil || len(text.Words) != 0 {
		t.Errorf("a photo says %v, %v", text, err)
	}
	if f.Kind() != Picture || len(f.Pages()) != 1 {
		t.Errorf("a %s with pages %v", f.Kind(), f.Pages())
	}
}

func TestOrientationOfBrokenParts(t *testing.T) {
	whole := held(t, 6)
	for n := range 60 {
		if got := orientation(whole[:n]); got < 1 || got > 8 {
			t.Errorf("%d bytes: %d", n, got)
		}
	}
	for i := range 60 {
		broken := bytes.Clone(whole)
		broken[i] = 0xff
		orientation(broken) // must not panic
	}
}
