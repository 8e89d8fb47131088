package document

import (
	"bytes"
	"encoding/binary"
	"image"
)

// orientation reads how a camera was held from a JPEG's Exif part: 1 is upright, to 8 (Exif 2.32, tag 0x0112). What
// does not say is upright.
func orientation(data []byte) int {
	exif := exifPart(data)
	if len(exif) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if exif[0] == 'I' {
		order = binary.LittleEndian
	}
	at := int(order.Uint32(exif[4:]))
	if at < 8 || at+2 > len(exif) {
		return 1
	}
	count, entries := int(order.Uint16(exif[at:])), exif[at+2:]
	const entry, tag = 12, 0x0112
	for i := 0; i < count && len(entries) >= entry; i, entries = i+1, entries[entry:] {
		if order.Uint16(entries) == tag {
			if o := int(order.Uint16(entries[8:])); o >= 1 && o <= 8 {
				return o
			}
		}
	}
	return 1
}

// exifPart returns the TIFF part of a JPEG's APP1 segment, nil when there is none.
func exifPart(data []byte) []byte {
	if !bytes.HasPrefix(data, []byte("\xff\xd8")) {
		return nil
	}
	for rest := data[2:]; len(rest) >= 4 && rest[0] == 0xff; {
		marker, size := rest[1], int(binary.BigEndian.Uint16(rest[2:]))
		if marker == 0xda || size < 2 || len(rest) < 2+size {
			return nil
		}
		if part, ok := bytes.CutPrefix(rest[4:2+size], []byte("Exif\x00\x00")); ok && marker == 0xe1 {
			return part
		}
		rest = rest[2+size:]
	}
	return nil
}

// upright turns a picture the way its camera was held.
func upright(img *image.RGBA, orientation int) *image.RGBA {
	if orientation <= 1 || orientation > 8 {
		return img
	}
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	if orientation >= 5 {
		w, h = h, w
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			sx, sy := source(orientation, x, y, w-1, h-1)
			copy(out.Pix[out.PixOffset(x, y):][:4], img.Pix[img.PixOffset(sx, sy):][:4])
		}
	}
	return out
}

// source is where the pixel at x, y of the upright picture lies in the one the camera wrote; r and d are the last
// column and row of the upright one.
func source(orientation, x, y, r, d int) (int, int) {
	switch orientation {
	case 2:
		return r - x, y
	case 3:
		return r - x, d - y
	case 4:
		return x, d - y
	case 5:
		return y, x
	case 6:
		return y, r - x
	case 7:
		return d - y, r - x
	}
	return d - y, x
}
